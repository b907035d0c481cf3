package dev.todoke.hub.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * A person whom a record about a family names, with what a receipt tells of the person's case.
 *
 * @param member place in the record: {@code spouse}, {@code other1} …
 * @param name in kanji, else in kana
 * @param from first day of the expected registration, {@code to} the last; null when the change leads to none
 * @param numberMissing whether the number was missing when it was filed
 */
public record MemberRow(
        @JsonProperty("member") String member,
        @JsonProperty("name") String name,
        @JsonProperty("caseNo") String caseNo,
        @JsonProperty("from") String from,
        @JsonProperty("to") String to,
        @JsonProperty("numberMissing") boolean numberMissing) {

    public LocalDate expectedFrom() {
        return from == null ? null : LocalDate.parse(from);
    }

    public LocalDate expectedTo() {
        return to == null ? null : LocalDate.parse(to);
    }

    @Override
    public String toString() {
        return "MemberRow(" + caseNo + ")";
    }
}
