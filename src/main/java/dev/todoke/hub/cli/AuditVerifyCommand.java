package dev.todoke.hub.cli;

import dev.todoke.hub.audit.AuditReport;
import dev.todoke.hub.audit.AuditVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks that nobody altered, removed or cut off entries of the audit trail. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "監査証跡に改ざんや欠落がないかを確認し、結果をJSONで出力します。ハブの起動は不要です。",
            "Checks the audit trail for altered or missing entries and prints the result as JSON. Needs no running hub."
        },
        exitCodeListHeading = "%n終了コード / Exit codes:%n",
        exitCodeList = {
            "0:異常なし / intact",
            "1:改ざん・欠落、または確認不能 / broken, or not to be checked",
            "2:引数の誤り / wrong arguments"
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Option(
            names = "--jdbc-url",
            required = true,
            paramLabel = "URL",
            description = {
                "例: jdbc:postgresql://db/todoke",
                "As jdbc:postgresql://db/todoke; passwords are read from ~/.pgpass, too."
            })
    private String jdbcUrl;

    @Option(names = "--user", description = "データベースの利用者 / database user")
    private String user;

    @Option(names = "--password", interactive = true, arity = "0", description = "パスワードを入力させる / ask for the password")
    private String password;

    @Option(
            names = "--key-file",
            required = true,
            paramLabel = "FILE",
            description = "設定 todoke.audit.key-file の鍵ファイル / key file of the setting todoke.audit.key-file")
    private Path keyFile;

    @Option(
            names = "--checkpoints",
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "全ハブのチェックポイントファイル。ないと末尾の切り捨ては検出できません。",
                "Checkpoint files of all hubs. Without them a cut-off end cannot be noticed."
            })
    private List<Path> checkpoints = List.of();

    private record Answer(boolean intact, AuditReport report) {}

    @Override
    public Integer call() throws IOException {
        DriverManagerDataSource database = new DriverManagerDataSource(jdbcUrl);
        database.setUsername(user);
        database.setPassword(password);
        AuditReport report;
        try {
            report = new AuditVerifier(database, keyFile).verify(checkpoints);
        } catch (CannotCreateTransactionException e) {
            throw new ParameterException(
                    command.commandLine(),
                    "データベースに接続できません。URL、利用者、パスワードを確認してください。 / Cannot connect to the database; check URL, user and password: "
                            + e.getMostSpecificCause().getMessage());
        }
        command.commandLine().getOut().println(Json.of(new Answer(report.intact(), report)));
        return report.intact() ? 0 : 1;
    }
}
