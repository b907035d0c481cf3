package dev.todoke.hub.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What is said of a file whose bytes cannot be had. */
final class Unreadable {
    private Unreadable() {}

    static String message(String file, Exception failure) {
        String name = FilingSource.shown(file);
        if (failure instanceof NoSuchFileException) {
            return "ファイルがありません: %1$s。名前とフォルダーを確かめてください。 / No such file: %1$s. Look at its name and folder."
                    .formatted(name);
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof AccessDeniedException) {
            return "読む権限がありません: %1$s / Not allowed to read %1$s".formatted(name);
        }
        return "読めません: %1$s（%2$s） / Cannot read %1$s: %2$s"
                .formatted(name, FilingSource.shown(String.valueOf(cause.getMessage())));
    }
}
