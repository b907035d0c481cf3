package dev.todoke.hub.cli;

import dev.todoke.hub.check.Finding;
import dev.todoke.hub.check.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of one file, or of all files together. */
final class Tally {
    private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);
    private final SortedMap<String, OfCode> codes = new TreeMap<>();
    private long good;
    private long incomplete;
    private long returned;
    private long unreadable;

    /** How often a code was found; severity and item are those of the first time. */
    static final class OfCode {
        private final Severity severity;
        private final String itemName;
        private long times;

        private OfCode(Finding first) {
            severity = first.severity();
            itemName = first.itemName();
        }

        Severity severity() {
            return severity;
        }

        String itemName() {
            return itemName;
        }

        long times() {
            return times;
        }
    }

    void finding(Finding finding) {
        findings.merge(finding.severity(), 1L, Long::sum);
        codes.computeIfAbsent(finding.code(), code -> new OfCode(finding)).times++;
    }

    /** Counts a record by the gravest that was found with it. */
    void record(Iterable<Finding> found) {
        boolean waits = false;
        for (Finding finding : found) {
            if (finding.severity() == Severity.ERROR) {
                returned++;
                return;
            }
            waits |= finding.severity() == Severity.INCOMPLETE;
        }
        if (waits) {
            incomplete++;
        } else {
            good++;
        }
    }

    void unreadableRecord() {
        returned++;
    }

    void unreadableFile() {
        unreadable++;
    }

    void add(Tally other) {
        other.findings.forEach((severity, times) -> findings.merge(severity, times, Long::sum));
        other.codes.forEach((code, of) -> {
            OfCode known = codes.get(code);
            if (known == null) {
                codes.put(code, of);
            } else {
                known.times += of.times;
            }
        });
        good += other.good;
        incomplete += other.incomplete;
        returned += other.returned;
        unreadable += other.unreadable;
    }

    long records() {
        return good + incomplete + returned;
    }

    /** Records with neither error nor gap. */
    long good() {
        return good;
    }

    /** Records whose registration would wait. */
    long incomplete() {
        return incomplete;
    }

    /** Records with an error. */
    long returned() {
        return returned;
    }

    /** Files that could not be read to their end as a filing. */
    long unreadable() {
        return unreadable;
    }

    long times(Severity severity) {
        return findings.getOrDefault(severity, 0L);
    }

    SortedMap<String, OfCode> codes() {
        return codes;
    }
}
