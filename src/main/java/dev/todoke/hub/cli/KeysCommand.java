package dev.todoke.hub.cli;

import dev.todoke.hub.keys.KeyKind;
import dev.todoke.hub.keys.KeysetFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
                "鍵を追加し、以後の暗号化に使います。古い鍵は復号のために残ります。全ハブへ配布し再起動してください。",
                "Adds a key that seals from now on; older keys stay to open. Give the file to every hub and restart them."
            })
    int rotate(
            @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}") KeyKind kind,
            @Parameters(paramLabel = "FILE") Path file)
            throws IOException {
        new KeysetFile(kind, file).rotate();
        command.commandLine().getOut().println(file);
        return 0;
    }
}
