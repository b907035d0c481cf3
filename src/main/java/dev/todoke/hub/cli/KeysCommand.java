package dev.todoke.hub.cli;

import dev.todoke.hub.keys.KeyKind;
import dev.todoke.hub.keys.KeysetFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes and rotates the key sets of an installation. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {
            "個人番号・原本・監査証跡の鍵ファイルを作成、更新します。",
            "Makes and rotates the key files of numbers, originals and the audit trail."
        })
final class KeysCommand {

    @Spec
    private CommandSpec command;

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = {"新しい鍵ファイルを作成します。既存のファイルは上書きしません。", "Makes a new key file; never overwrites one."})
    int create(
            @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}") KeyKind kind,
            @Parameters(paramLabel = "FILE") Path file)
            throws IOException {
        try {
            new KeysetFile(kind, file).create();
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(
                    command.commandLine(), "鍵ファイルが既にあります: %1$s / The key file exists: %1$s".formatted(file));
        }
        command.commandLine().getOut().println(file);
        return 0;
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = {
                "鍵を追加し、以後の暗号化に使います。古い鍵は復号のために残ります。",
                "Adds a key that seals from now on; older keys stay to open.",
                "複数のハブでは --later で追加して全ハブに配布・再起動し、そのあと keys promote を実行して再度配布します。",
                "With several hubs: add it with --later, give the file to every hub and restart them; then keys promote, and the same again."
            })
    int rotate(
            @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}") KeyKind kind,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--later",
                            description = {
                                "追加した鍵は keys promote まで復号だけに使います。",
                                "The new key only opens, until keys promote."
                            })
                    boolean later)
            throws IOException {
        KeysetFile keys = new KeysetFile(kind, file);
        if (later) {
            keys.add();
        } else {
            keys.rotate();
        }
        command.commandLine().getOut().println(file);
        return 0;
    }

    @Command(
            name = "promote",
            mixinStandardHelpOptions = true,
            description = {
                "最後に追加した鍵を以後の暗号化に使います。その鍵が全ハブに配布済みであることを確認してから実行してください。",
                "Lets the newest key seal from now on. Only when every hub has it."
            })
    int promote(
            @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}") KeyKind kind,
            @Parameters(paramLabel = "FILE") Path file)
            throws IOException {
        if (!new KeysetFile(kind, file).promote()) {
            throw new ParameterException(
                    command.commandLine(), "最新の鍵は既に使われています: %1$s / The newest key seals already: %1$s".formatted(file));
        }
        command.commandLine().getOut().println(file);
        return 0;
    }
}
