package dev.todoke.hub.municipal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of a finished volume. While a run goes on, that the record is there says that the volume is.
 *
 * @param households that got a letter
 * @param letters by kind
 * @param findings by code
 * @param pdfSha256 of the file of letters, empty when nobody in it got one
 * @param xmlSha256 of the file of their XML
 */
@JsonPropertyOrder({
    "number",
    "firstPlace",
    "lastPlace",
    "households",
    "letters",
    "pages",
    "findings",
    "pdfSha256",
    "xmlSha256"
})
record VolumeRecord(
        int number,
        long firstPlace,
        long lastPlace,
        int households,
        SortedMap<LetterKind, Integer> letters,
        int pages,
        SortedMap<String, Integer> findings,
        String pdfSha256,
        String xmlSha256) {

    VolumeRecord {
        letters = new TreeMap<>(letters);
        findings = new TreeMap<>(findings);
    }

    static <K> void count(Map<K, Integer> counts, K what, int more) {
        counts.merge(what, more, Integer::sum);
    }
}
