package dev.todoke.hub.faults;

/**
 * A record an employer files, and what must become of it. The kana name is the record's own: by it the judge finds it in every ledger.
 *
 * @param form record code of the agency: {@code 2200700}
 */
record FiledRecord(String nameKana, String form, Fate fate) {

    /** Where a record has to end. */
    enum Fate {
        /** At the agency, once, and with what follows at the insurer. */
        FORWARDED,
        /** Returned by the hub: no partner ever hears of it. */
        RETURNED
    }
}
