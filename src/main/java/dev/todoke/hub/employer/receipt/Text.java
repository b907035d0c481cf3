package dev.todoke.hub.employer.receipt;

import dev.todoke.hub.identity.Masking;

/** A sentence in both languages. */
record Text(String ja, String en) {
    /** Words of others may repeat a personal number; what looks like one is covered before it is written anywhere. */
    static String withoutNumbers(String foreign) {
        return Masking.withoutNumbers(foreign);
    }
}
