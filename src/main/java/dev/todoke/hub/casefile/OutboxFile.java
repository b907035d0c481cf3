package dev.todoke.hub.casefile;

import java.util.UUID;

/**
 * A file that is to stand in an employer's {@code out/}.
 *
 * @param path below {@code out/}, with {@code /} between folders
 * @param kind what it shows; says who renders it
 * @param subject the filing, notice or case it is made of
 */
public record OutboxFile(UUID id, String employerId, String path, Kind kind, UUID subject) {

    /** What a file shows. */
    public enum Kind {
        RECEIPT_XML,
        RECEIPT_HTML,
        NOTICE_PDF,
        NOTICE_XML,
        RETURN_XML,
        RETURN_HTML,
        /** What an employer collects from people who leave. */
        RETURN_LIST_PDF,
        /** The papers of a day that an employer hands out. */
        BUNDLE_PDF
    }
}
