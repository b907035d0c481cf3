package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;

/** The address of an enrolment: postcode and kana are what the agency asks for; the kanji are optional. */
final class EnrolledAddress {
    private EnrolledAddress() {}

    static boolean isGiven(FilingRecord record) {
        return record.has("postcodeArea") && record.has("postcodeTown") && record.has("addressKana");
    }

    static boolean isStarted(FilingRecord record) {
        return record.has("postcodeArea")
                || record.has("postcodeTown")
                || record.has("addressKana")
                || record.has("addressKanji");
    }
}
