package dev.todoke.hub.employer.dropbox;

import static dev.todoke.hub.employer.dropbox.Dropbox.SEISAKU;
import static dev.todoke.hub.employer.dropbox.Dropbox.SHOJI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.todoke.hub.identity.Legible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropboxServerTest {
    private static final String ARRIVAL = "20261120T090001234-[0-9a-f]{8}__";
    private static final byte[] CONTENT = "22223,見本\r\n".getBytes(UTF_8);

    @TempDir
    static Path home;

    private static Dropbox unit;

    @BeforeAll
    static void start() {
        unit = Dropbox.in(home);
    }

    @BeforeEach
    void empty() throws IOException {
        unit.empty();
    }

    @AfterAll
    static void stop() {
        unit.close();
    }

    @Test
    void a_file_counts_only_once_the_client_has_closed_it() throws Exception {
        try (SftpClient client = unit.sftp(SHOJI)) {
            CloseableHandle handle =
                    client.open("/in/SHFD0006.CSV", OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
            client.write(handle, 0, CONTENT);
            assertThat(names(client, "/in")).isEmpty();
            assertThat(unit.names(SHOJI, "in")).singleElement().asString().startsWith(".upload-");

            client.close(handle);
            assertThat(names(client, "/in")).singleElement().asString().matches(ARRIVAL + "SHFD0006.CSV");
        }
        assertThat(unit.folder(SHOJI, "in").resolve(unit.names(SHOJI, "in").get(0)))
                .hasBinaryContent(CONTENT);
        assertThat(unit.names(SEISAKU, "in")).isEmpty();
    }

    @Test
    void a_file_left_in_check_waits_there_apart_from_one_of_the_same_name_in_in() throws Exception {
        try (SftpClient client = unit.sftp(SHOJI)) {
            for (String folder : List.of("in", "check")) {
                CloseableHandle handle = client.open("/" + folder + "/SHFD0006.CSV", OpenMode.Write, OpenMode.Create);
                client.write(handle, 0, CONTENT, 0, folder.length());
                client.close(handle);
            }

            assertThat(names(client, "/check")).singleElement().asString().matches(ARRIVAL + "SHFD0006.CSV");
            assertThat(client.stat("/in/SHFD0006.CSV").getSize()).isEqualTo(2);
            assertThat(client.stat("/check/SHFD0006.CSV").getSize()).isEqualTo(5);
            client.remove("/check/SHFD0006.CSV");
            assertThat(unit.names(SHOJI, "check")).isEmpty();
            assertThat(unit.names(SHOJI, "in")).hasSize(1);
        }
    }

    @Test
    void a_cut_connection_leaves_nothing() throws Exception {
        SftpClient client = unit.sftp(SHOJI);
        client.write(client.open("/in/SHFD0006.CSV", OpenMode.Write, OpenMode.Create), 0, CONTENT);
        assertThat(unit.names(SHOJI, "in")).hasSize(1);

        client.getSession().close(true);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> unit.names(SHOJI, "in").isEmpty());
    }

    @Test
    void a_channel_closed_without_closing_the_file_leaves_nothing() throws Exception {
        try (ClientSession session = unit.session(SHOJI)) {
            SftpClient client = SftpClientFactory.instance().createSftpClient(session);
            client.write(client.open("/in/SHFD0006.CSV", OpenMode.Write, OpenMode.Create), 0, CONTENT);
            client.close();
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> unit.names(SHOJI, "in").isEmpty());
        }
    }

    @Test
    void what_a_crash_left_half_received_is_gone_after_the_next_start() throws Exception {
        Files.write(unit.folder(SHOJI, "in").resolve(".upload-0011223344556677"), CONTENT);
        Files.write(unit.folder(SHOJI, "in").resolve("20261120T090001234-00112233__A.CSV"), CONTENT);
        unit.server.stop();
        unit.server.start();
        assertThat(unit.names(SHOJI, "in")).containsExactly("20261120T090001234-00112233__A.CSV");
    }

    @Test
    void two_uploads_of_the_same_name_at_once_never_mix() throws Exception {
        try (SftpClient one = unit.sftp(SHOJI);
                SftpClient two = unit.sftp(SHOJI)) {
            CloseableHandle first = one.open("/in/SHFD0006.CSV", OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
            CloseableHandle second = two.open("/in/SHFD0006.CSV", OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
            one.write(first, 0, "first".getBytes(UTF_8));
            two.write(second, 0, "second".getBytes(UTF_8));
            one.close(first);
            two.close(second);
        }
        List<String> contents = new ArrayList<>();
        for (String name : unit.names(SHOJI, "in")) {
            contents.add(Files.readString(unit.folder(SHOJI, "in").resolve(name)));
        }
        assertThat(contents).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void a_client_may_ask_about_and_set_times_of_what_it_has_just_uploaded_even_when_the_hub_took_it()
            throws Exception {
        try (SftpClient client = unit.sftp(SHOJI);
                SftpClient hub = unit.sftp(DropAccount.HUB)) {
            put(client, "/in/SHFD0006.CSV");
            hub.remove("/" + SHOJI + "/in/" + unit.names(SHOJI, "in").get(0));

            client.setStat(
                    "/in/SHFD0006.CSV",
                    new Attributes().modifyTime(FileTime.from(Instant.EPOCH)).perms(0600));
            assertThat(client.stat("/in/SHFD0006.CSV").getSize()).isEqualTo(CONTENT.length);
            assertThatThrownBy(() -> client.stat("/in/OTHER.CSV")).hasMessageContaining("no such file");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHFD0006.CSV.filepart", "SHFD0006.CSV.part", "x.partial", "X.TMP", ".in.SHFD0006.CSV"})
    void a_temporary_name_becomes_a_filing_when_it_is_renamed(String temporary) throws Exception {
        try (SftpClient client = unit.sftp(SHOJI)) {
            put(client, "/in/" + temporary);
            assertThat(unit.names(SHOJI, "in")).containsExactly(temporary);

            client.rename("/in/" + temporary, "/in/SHFD0006.CSV");
            assertThat(unit.names(SHOJI, "in")).singleElement().asString().matches(ARRIVAL + "SHFD0006.CSV");
            assertThat(client.stat("/in/SHFD0006.CSV").getSize()).isEqualTo(CONTENT.length);
        }
    }

    @Test
    void a_waiting_file_can_be_renamed_or_withdrawn_by_the_name_it_was_sent_under() throws Exception {
        try (SftpClient client = unit.sftp(SHOJI)) {
            put(client, "/in/SHFD0006.CSV.new");
            client.rename("/in/SHFD0006.CSV.new", "/in/SHFD0006.CSV");
            assertThat(unit.names(SHOJI, "in")).singleElement().asString().matches(ARRIVAL + "SHFD0006.CSV");

            client.remove("/in/SHFD0006.CSV");
            assertThat(unit.names(SHOJI, "in")).isEmpty();
        }
    }

    @Test
    void a_file_the_hub_is_reading_can_no_longer_be_withdrawn() throws Exception {
        try (SftpClient client = unit.sftp(SHOJI);
                SftpClient hub = unit.sftp(DropAccount.HUB)) {
            put(client, "/in/SHFD0006.CSV");
            String name = unit.names(SHOJI, "in").get(0);
            CloseableHandle reading = hub.open("/" + SHOJI + "/in/" + name, OpenMode.Read);
            assertThatThrownBy(() -> client.remove("/in/" + name)).hasMessageContaining("already taking");
            hub.close(reading);
            hub.remove("/" + SHOJI + "/in/" + name);
            assertThat(unit.names(SHOJI, "in")).isEmpty();
        }
    }

    @Test
    void resuming_appending_and_overwriting_a_waiting_file_are_refused_in_words() throws Exception {
        try (SftpClient client = unit.sftp(SHOJI)) {
            put(client, "/in/SHFD0006.CSV");
            String waiting = "/in/" + unit.names(SHOJI, "in").get(0);
            assertThatThrownBy(() -> client.open("/in/A.CSV", OpenMode.Write, OpenMode.Create, OpenMode.Append))
                    .hasMessageContaining("send the whole file again");
            assertThatThrownBy(() -> client.open(waiting, OpenMode.Write, OpenMode.Create, OpenMode.Truncate))
                    .hasMessageContaining("not overwritten");
            put(client, "/in/B.CSV.part");
            assertThatThrownBy(() -> client.open("/in/B.CSV.part", OpenMode.Write, OpenMode.Create))
                    .hasMessageContaining("send the whole file again");
        }
        assertThat(unit.names(SHOJI, "in")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/SHFD0006.CSV",
                "/out/SHFD0006.CSV",
                "/in/sub/SHFD0006.CSV",
                "/etc/passwd",
                "../../etc/x",
                "/in/../../mihon-seisaku/in/X.CSV",
                "/in/..\\x",
                "/in/a\nb",
                "/in/a\r\nReceived from mihon-seisaku: X.CSV",
                "/in/\u202EVSC.6000DFHS",
                "/in/a\u200Fb.CSV",
                "/in/a\u2028b.CSV",
                "/in/\u001B[2J.CSV",
                "/in/a\u0000.CSV",
                "/in/...",
                "/in/..",
                "/in/.",
                "/in/.upload-1",
                "/in/a*b",
                "/in/${x}"
            })
    void nothing_can_be_written_anywhere_else_or_under_a_hostile_name(String path) throws Exception {
        LogLines log = new LogLines();
        try (log;
                SftpClient client = unit.sftp(SHOJI)) {
            assertThatThrownBy(() -> put(client, path)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> put(client, path.replaceFirst("^/in/", "/check/")))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> client.read(path).readAllBytes()).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> client.stat(path + "x")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> client.remove(path)).isInstanceOf(IOException.class);
            put(client, "/in/SHFD0006.CSV.part");
            assertThatThrownBy(() -> client.rename("/in/SHFD0006.CSV.part", path))
                    .isInstanceOf(IOException.class);
            client.remove("/in/SHFD0006.CSV.part");
        }
        assertThat(log.messages()).allMatch(message -> Legible.of(message).equals(message));
        try (var everything = Files.walk(home.resolve("dropbox"))) {
            assertThat(everything.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "check"})
    void an_odd_name_that_harms_nobody_is_taken_and_logged_as_it_is(String folder) throws Exception {
        LogLines log = new LogLines();
        try (log;
                SftpClient client = unit.sftp(SHOJI)) {
            put(client, "/" + folder + "/🙂 ' & 届..CSV");
        }

        assertThat(unit.names(SHOJI, folder)).singleElement().asString().matches(ARRIVAL + "🙂 ' & 届..CSV");
        assertThat(log.messages()).anyMatch(message -> message.contains("🙂 ' & 届..CSV"));
    }

    @Test
    void japanese_names_are_taken_and_too_long_ones_refused() throws Exception {
        try (SftpClient client = unit.sftp(SHOJI)) {
            put(client, "/in/資格取得届.xml");
            assertThat(unit.names(SHOJI, "in")).singleElement().asString().endsWith("__資格取得届.xml");
            put(client, "/in/" + "届".repeat(66));
            assertThatThrownBy(() -> put(client, "/in/" + "届".repeat(67))).hasMessageContaining("200 bytes");
        }
    }

    @Test
    void an_employer_reads_and_clears_its_answers_and_sees_nobody_elses() throws Exception {
        Files.createDirectories(unit.folder(SHOJI, "out").resolve("notices"));
        Files.write(unit.folder(SHOJI, "out").resolve("notices/N-1.pdf"), CONTENT);
        Files.write(unit.folder(SEISAKU, "out").resolve("R-1.xml"), CONTENT);
        try (SftpClient client = unit.sftp(SHOJI)) {
            assertThat(names(client, "/")).containsExactlyInAnyOrder("in", "check", "out");
            try (var in = client.read("/out/notices/N-1.pdf")) {
                assertThat(in.readAllBytes()).isEqualTo(CONTENT);
            }
            client.remove("/out/notices/N-1.pdf");
            assertThat(unit.folder(SHOJI, "out").resolve("notices")).isEmptyDirectory();
            assertThatThrownBy(() -> client.read("/mihon-seisaku/out/R-1.xml").readAllBytes())
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(
                            () -> client.read("/../mihon-seisaku/out/R-1.xml").readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void links_and_folders_are_refused_and_planted_links_not_followed() throws Exception {
        Path secret = Files.writeString(home.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(unit.folder(SHOJI, "out").resolve("planted.txt"), secret);
        try (SftpClient client = unit.sftp(SHOJI)) {
            assertThatThrownBy(() -> client.symLink("/in/x", "/etc/passwd")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> client.mkdir("/in/sub")).hasMessageContaining("Folders");
            assertThatThrownBy(() -> client.rmdir("/in")).hasMessageContaining("Folders");
            assertThatThrownBy(() -> client.rename("/out/planted.txt", "/in/x.csv"))
                    .hasMessageContaining("renamed");
            assertThatThrownBy(() -> client.read("/out/planted.txt").readAllBytes())
                    .isInstanceOf(IOException.class);
            assertThat(names(client, "/out")).isEmpty();
        }
    }

    @Test
    void the_hub_writes_answers_that_replace_older_ones_and_touches_no_inbox() throws Exception {
        try (SftpClient hub = unit.sftp(DropAccount.HUB)) {
            hub.mkdir("/" + SHOJI + "/out/notices");
            put(hub, "/" + SHOJI + "/out/notices/.writing-N-1.pdf");
            hub.rename("/" + SHOJI + "/out/notices/.writing-N-1.pdf", "/" + SHOJI + "/out/notices/N-1.pdf");
            put(hub, "/" + SHOJI + "/out/notices/N-1.pdf");
            assertThat(names(hub, "/" + SHOJI + "/out/notices")).containsExactly("N-1.pdf");
            assertThatThrownBy(() -> put(hub, "/" + SHOJI + "/in/X.CSV")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> hub.mkdir("/nobody")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_full_hub_says_so_before_the_upload() throws Exception {
        unit.refuse("No room. Please send again later.");
        try (SftpClient client = unit.sftp(SHOJI)) {
            assertThatThrownBy(() -> put(client, "/in/SHFD0006.CSV")).hasMessageContaining("No room");
        }
        assertThat(unit.names(SHOJI, "in")).isEmpty();
    }

    @Test
    void only_the_accounts_own_key_opens_it() throws Exception {
        try (ClientSession session = unit.connect(SHOJI)) {
            session.addPublicKeyIdentity(new KeyFiles(unit.properties.keysFolder(), false).pair(SEISAKU));
            assertThatThrownBy(() -> session.auth().verify()).isInstanceOf(IOException.class);
        }
        try (ClientSession session = unit.connect("nobody")) {
            session.addPublicKeyIdentity(KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256));
            assertThatThrownBy(() -> session.auth().verify()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_key_that_is_replaced_opens_nothing_from_then_on_and_the_new_one_does() throws Exception {
        Path file = unit.properties.keysFolder().resolve(SHOJI + ".pub");
        String withdrawn = Files.readString(file);
        KeyPair replaced = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        Files.writeString(file, PublicKeyEntry.toString(replaced.getPublic()) + "\n");
        try (ClientSession session = unit.connect(SHOJI)) {
            session.addPublicKeyIdentity(new KeyFiles(unit.properties.keysFolder(), false).pair(SHOJI));
            assertThatThrownBy(() -> session.auth().verify()).isInstanceOf(IOException.class);
        }
        try (ClientSession session = unit.connect(SHOJI)) {
            session.addPublicKeyIdentity(replaced);
            session.auth().verify(Duration.ofSeconds(5));
        } finally {
            Files.writeString(file, withdrawn);
        }
    }

    @Test
    void an_unusable_key_file_opens_nothing_and_no_other_account_suffers() throws Exception {
        Path file = unit.properties.keysFolder().resolve(SHOJI + ".pub");
        String good = Files.readString(file);
        Files.writeString(file, "no key\n");
        try (ClientSession session = unit.connect(SHOJI)) {
            session.addPublicKeyIdentity(new KeyFiles(unit.properties.keysFolder(), false).pair(SHOJI));
            assertThatThrownBy(() -> session.auth().verify()).isInstanceOf(IOException.class);
            unit.sftp(SEISAKU).close();
        } finally {
            Files.writeString(file, good);
        }
    }

    @Test
    void passwords_and_forwarding_are_refused() throws Exception {
        try (ClientSession session = unit.connect(SHOJI)) {
            session.addPasswordIdentity("mihon");
            assertThatThrownBy(() -> session.auth().verify()).isInstanceOf(IOException.class);
        }
        try (ClientSession session = unit.session(SHOJI)) {
            var target = new SshdSocketAddress("127.0.0.1", unit.server.port());
            assertThatThrownBy(() -> session.createDirectTcpipChannel(target, target)
                            .open()
                            .verify(Duration.ofSeconds(5)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void keys_are_made_only_in_rehearsal_and_are_readable_by_their_owner_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(unit.key(SHOJI))))
                .isEqualTo("rw-------");
        KeyFiles production = new KeyFiles(home.resolve("elsewhere"), false);
        assertThatThrownBy(() -> production.pair("hub"))
                .hasMessageContainingAll("elsewhere", "todoke.keys.create-missing", "ssh-keygen");
    }

    private static void put(SftpClient client, String path) throws IOException {
        try (CloseableHandle handle = client.open(path, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
            client.write(handle, 0, CONTENT);
        }
    }

    private static List<String> names(SftpClient client, String folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (DirEntry entry : client.readDir(folder)) {
            if (!entry.getFilename().equals(".") && !entry.getFilename().equals("..")) {
                names.add(entry.getFilename());
            }
        }
        return names;
    }
}
