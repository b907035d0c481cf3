package dev.todoke.hub.employer.dropbox;

import static dev.todoke.hub.employer.dropbox.Dropbox.SEISAKU;
import static dev.todoke.hub.employer.dropbox.Dropbox.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.employer.dropbox.DropPath.Folder;
import dev.todoke.hub.employer.dropbox.LocalDropbox.Answer;
import dev.todoke.hub.employer.dropbox.LocalDropbox.Claimed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDropboxTest {

    @TempDir
    Path home;

    private Dropbox dropbox;
    private LocalDropbox unit;

    @BeforeEach
    void start() throws IOException {
        dropbox = Dropbox.in(home);
        unit = dropbox.local();
    }

    @AfterEach
    void stop() {
        dropbox.close();
    }

    private void upload(String account, String path) throws Exception {
        try (SftpClient client = dropbox.sftp(account);
                var out = client.write(path)) {
            out.write("22223".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> senders(List<Claimed> files) {
        return files.stream()
                .map(file -> DropPath.parse(file.path()).orElseThrow().senderFileName())
                .toList();
    }

    @Test
    void an_upload_is_told_of_once_it_is_complete_and_claimed_once() throws Exception {
        List<String> told = new ArrayList<>();
        unit.listen(Folder.IN, () -> told.add("in"));
        upload(SHOJI, "/in/A.CSV");

        List<Claimed> actual = unit.arrived(Folder.IN, 10);

        assertThat(told).containsExactly("in");
        assertThat(senders(actual)).containsExactly("A.CSV");
        assertThat(actual.get(0).size()).isEqualTo(5);
        try (InputStream in = actual.get(0).open()) {
            assertThat(in).hasContent("22223");
        }
        assertThat(unit.arrived(Folder.IN, 10)).isEmpty();
        assertThat(unit.found(Folder.IN, 10)).isEmpty();
    }

    @Test
    void a_file_to_be_checked_is_told_of_apart() throws Exception {
        upload(SHOJI, "/check/A.CSV");

        assertThat(unit.arrived(Folder.IN, 10)).isEmpty();
        assertThat(senders(unit.arrived(Folder.CHECK, 10))).containsExactly("A.CSV");
    }

    @Test
    void what_nobody_told_of_is_found_those_that_came_first_first() throws Exception {
        Path in = dropbox.folder(SHOJI, "in");
        Files.writeString(in.resolve("20261120T090002000-00000000__C.CSV"), "22223");
        Files.writeString(in.resolve("20261120T090000000-00000000__A.CSV"), "22223");
        Files.writeString(in.resolve(".upload-1"), "22");
        Files.writeString(in.resolve("D.CSV.filepart"), "22");
        Files.writeString(dropbox.folder(SEISAKU, "in").resolve("20261120T090001000-00000000__B.CSV"), "22223");
        Files.createDirectories(in.resolve("folder"));
        Files.createSymbolicLink(in.resolve("link.CSV"), dropbox.key(SHOJI));

        assertThat(senders(unit.found(Folder.IN, 2))).containsExactly("A.CSV", "B.CSV");
        assertThat(senders(unit.found(Folder.IN, 2))).containsExactly("C.CSV");
    }

    @Test
    void a_claimed_file_can_no_longer_be_withdrawn_and_one_let_go_can() throws Exception {
        upload(SHOJI, "/in/A.CSV");
        Claimed claimed = unit.arrived(Folder.IN, 1).get(0);
        String remote = claimed.path().replace(SHOJI, "");
        try (SftpClient client = dropbox.sftp(SHOJI)) {
            assertThatThrownBy(() -> client.remove(remote)).hasMessageContaining("already taking");

            unit.letGo(claimed);
            client.remove(remote);
        }
        assertThat(unit.found(Folder.IN, 1)).isEmpty();
    }

    @Test
    void one_withdrawn_before_it_is_claimed_is_none() throws Exception {
        upload(SHOJI, "/in/A.CSV");
        String name = dropbox.names(SHOJI, "in").get(0);
        try (SftpClient client = dropbox.sftp(SHOJI)) {
            client.remove("/in/" + name);
        }

        assertThat(unit.arrived(Folder.IN, 1)).isEmpty();
    }

    @Test
    void one_let_go_is_found_again_and_one_removed_is_gone() throws Exception {
        upload(SHOJI, "/in/A.CSV");
        unit.letGo(unit.arrived(Folder.IN, 1).get(0));

        Claimed again = unit.found(Folder.IN, 1).get(0);
        unit.remove(again);

        assertThat(dropbox.names(SHOJI, "in")).isEmpty();
        assertThat(unit.found(Folder.IN, 1)).isEmpty();
    }

    @Test
    void an_answer_replaces_an_older_one_and_leaves_nothing_beside_it() throws IOException {
        unit.put(SHOJI + "/out/notices/N-1.xml", bytes("old"));
        unit.put(SHOJI + "/out/notices/N-1.xml", bytes("new"));

        assertThat(dropbox.folder(SHOJI, "out").resolve("notices/N-1.xml")).hasContent("new");
        assertThat(dropbox.names(SHOJI, "out/notices")).containsExactly("N-1.xml");
    }

    @Test
    void an_answer_that_breaks_off_leaves_what_stood_there() throws IOException {
        unit.put(SHOJI + "/out/F-1.xml", bytes("whole"));
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };

        assertThatThrownBy(() -> unit.put(SHOJI + "/out/F-1.xml", broken)).isInstanceOf(IOException.class);

        assertThat(dropbox.folder(SHOJI, "out").resolve("F-1.xml")).hasContent("whole");
        assertThat(dropbox.names(SHOJI, "out")).containsExactly("F-1.xml");
    }

    @Test
    void many_answers_come_to_stand_each_in_its_place() throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String content = "answer " + i;
            answers.add(new Answer((i % 2 == 0 ? SHOJI : SEISAKU) + "/out/F-" + i + ".xml", () -> bytes(content)));
        }

        unit.putAll(answers);

        assertThat(dropbox.names(SHOJI, "out")).hasSize(50);
        assertThat(dropbox.names(SEISAKU, "out")).hasSize(50);
        assertThat(dropbox.folder(SHOJI, "out").resolve("F-42.xml")).hasContent("answer 42");
        assertThat(dropbox.folder(SEISAKU, "out").resolve("F-99.xml")).hasContent("answer 99");
    }

    @Test
    void of_many_answers_none_stands_there_when_one_breaks_off() throws IOException {
        unit.put(SHOJI + "/out/F-1.xml", bytes("whole"));
        List<Answer> answers = List.of(
                new Answer(SHOJI + "/out/F-1.xml", () -> bytes("other")),
                new Answer(SHOJI + "/out/F-2.xml", () -> {
                    throw new IOException("broken");
                }),
                new Answer(SEISAKU + "/out/F-3.xml", () -> bytes("third")));

        assertThatThrownBy(() -> unit.putAll(answers)).isInstanceOf(IOException.class);

        assertThat(dropbox.folder(SHOJI, "out").resolve("F-1.xml")).hasContent("whole");
        assertThat(dropbox.names(SHOJI, "out")).containsExactly("F-1.xml");
        assertThat(dropbox.names(SEISAKU, "out")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mihon-shoji/in/A.CSV",
                "mihon-shoji/out/../in/A.CSV",
                "mihon-shoji/out/../../mihon-seisaku/out/A.xml",
                "../out/A.xml",
                "mihon-shoji/out/a/b/c/d.xml",
                "mihon-shoji/out/"
            })
    void an_answer_goes_nowhere_but_below_out(String path) {
        assertThatThrownBy(() -> unit.put(path, bytes("x"))).isInstanceOf(IOException.class);
    }
}
