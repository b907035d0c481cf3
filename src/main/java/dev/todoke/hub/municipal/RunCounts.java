package dev.todoke.hub.municipal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run came to.
 *
 * @param people lines of the list
 * @param households that got a letter
 * @param letters by kind
 * @param findings by code
 */
@JsonPropertyOrder({"people", "households", "letters", "pages", "volumes", "findings"})
public record RunCounts(
        long people,
        long households,
        SortedMap<LetterKind, Integer> letters,
        long pages,
        int volumes,
        SortedMap<String, Integer> findings) {

    static RunCounts of(long people, List<VolumeRecord> volumes) {
        SortedMap<LetterKind, Integer> letters = new TreeMap<>();
        SortedMap<String, Integer> findings = new TreeMap<>();
        for (VolumeRecord volume : volumes) {
            volume.letters().forEach((kind, count) -> VolumeRecord.count(letters, kind, count));
            volume.findings().forEach((code, count) -> VolumeRecord.count(findings, code, count));
        }
        long households = volumes.stream().mapToLong(VolumeRecord::households).sum();
        long pages = volumes.stream().mapToLong(VolumeRecord::pages).sum();
        int files = (int)
                volumes.stream().filter(volume -> !volume.pdfSha256().isEmpty()).count();
        return new RunCounts(people, households, letters, pages, files, findings);
    }

    /** Whether everybody got a paper. */
    @JsonIgnore
    public boolean isWhole() {
        for (ListFault fault : ListFault.values()) {
            if (!fault.hint() && findings.containsKey(fault.code())) {
                return false;
            }
        }
        return true;
    }
}
