package dev.todoke.hub.municipal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What notice numbers of a run are made of. The same insurer, list, day and kind give the same numbers; another list gives others. The letters keep
 * them apart from the hub's own numbers, and keep day and place from running together into twelve digits.
 */
record RunName(LocalDate asOf, String letters) {
    /** Without vowels, so that no word comes up. */
    private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";

    private static final int LENGTH = 6;

    static RunName of(RunRules rules, String listSha256) {
        String whole = String.join(
                "\n",
                rules.pack().id(),
                rules.rules().version(),
                listSha256,
                "" + rules.asOf(),
                rules.kind().word());
        BigInteger rest = new BigInteger(1, Sha256.begin().digest(whole.getBytes(StandardCharsets.UTF_8)));
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder letters = new StringBuilder();
        while (letters.length() < LENGTH) {
            letters.append(ALPHABET.charAt(rest.mod(base).intValue()));
            rest = rest.divide(base);
        }
        return new RunName(rules.asOf(), letters.toString());
    }

    /** {@code N-20261001-KXQPLM-0000012}. */
    String notice(long place) {
        return "N-%s-%s-%07d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(asOf), letters, place);
    }
}
