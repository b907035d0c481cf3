package dev.todoke.hub.employer.receipt;

/**
 * One error, gap or hint, as the sender reads it. Numbers that do not apply are 0, texts that do not apply are empty.
 *
 * @param code stable code, for example {@code ENR-PNO-101}
 * @param ordinal record in the filing, from 1; 0 when it is about the file
 * @param line line in the file, from 1
 * @param column column in the line, from 1
 * @param item item number of the official record layout
 * @param maskedValue what stood there, masked
 * @param ja what is the matter and why
 * @param cureJa what to do
 * @param source law, notice or specification behind it
 */
public record ReceiptFinding(
        String code,
        Severity severity,
        int ordinal,
        long line,
        int column,
        int item,
        String itemName,
        String maskedValue,
        String ja,
        String en,
        String cureJa,
        String cureEn,
        String source) {

    /** How much a finding weighs. */
    public enum Severity {
        /** The record, or the whole file, is sent back. */
        ERROR("誤り", "Error"),
        /** Taken, but registration waits. */
        INCOMPLETE("不足", "Incomplete"),
        /** Taken; worth a look. */
        HINT("確認", "Hint");

        private final String ja;
        private final String en;

        Severity(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        /** As shown to people. */
        public String ja() {
            return ja;
        }

        /** As shown to people. */
        public String en() {
            return en;
        }
    }
}
