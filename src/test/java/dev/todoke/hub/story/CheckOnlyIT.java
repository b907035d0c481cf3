package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todoke.hub.RequiresTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file left in check/ with the sftp of OpenSSH: answered like a filing, and not filed. */
@RequiresTool("sftp")
class CheckOnlyIT {
    private final HubUnderTest hub = HubUnderTest.shared();

    @TempDir
    private Path folder;

    @Test
    void a_file_left_in_check_is_answered_in_out_check_and_nothing_is_filed() throws Exception {
        Path file = folder.resolve("SHFD0006.CSV");
        Files.write(
                file,
                Filed.csv(Filed.person("ﾃﾝｹﾝ ｼﾞﾛｳ", "点検　二郎", 7003, hub.today()).withoutNumber()));
        EmployerClient shoji = hub.employer(SHOJI);
        int filings = shoji.names("out").size();

        sftp(shoji, "put " + file + " check/\n");

        List<String> reports = await("the report")
                .atMost(EmployerClient.PATIENCE)
                .until(() -> shoji.names("out/check"), names -> names.size() == 2);
        String xml = shoji.text("out/check/" + reports.get(1));
        assertThat(reports).allMatch(name -> name.contains("__SHFD0006.CSV."));
        assertThat(xml).contains("<checkReport", "filed=\"false\"", "ENR-PNO-101", "点検　二郎");
        ReceiptDocument.of(xml.getBytes(StandardCharsets.UTF_8));
        await("check/ to be empty")
                .atMost(EmployerClient.PATIENCE)
                .until(() -> shoji.names("check").isEmpty());
        assertThat(shoji.names("out")).hasSize(filings);
        hub.assertNothingParked();
    }

    private static void sftp(EmployerClient client, String commands) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(client.openSsh()).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(commands.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
