package dev.todoke.hub.faults;

import dev.todoke.hub.faults.Verdict.Breach;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run came to.
 *
 * @param struck faults that happened, by kind
 * @param atTheirMoment how many of them at the event they had waited for
 * @param diedByThemselves processes that ended without a kill and were started again
 * @param seconds from the first fault to the end
 * @param uploads uploads begun by employers of the hub
 * @param broken how many of those ended without a confirmation
 * @param bare what the judge of the bare route found; null without one
 */
record FaultReport(
        FaultSettings settings,
        Map<FaultKind, Integer> struck,
        int atTheirMoment,
        int diedByThemselves,
        long seconds,
        List<FiledFile> confirmed,
        int uploads,
        int broken,
        Books books,
        Verdict verdict,
        Verdict bare,
        long bareRecords) {

    private static final Map<Breach, String> WORDS = Map.of(
            Breach.LOST, "lost",
            Breach.TWICE, "twice at a partner",
            Breach.TRUNCATED, "truncated, accepted",
            Breach.NOT_ENDED, "not ended",
            Breach.SUMS, "sums that do not meet");

    int faults() {
        return struck.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int bareFaults() {
        return struck.entrySet().stream()
                .filter(entry -> entry.getKey().meetsBareRoute())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private long records() {
        Set<String> different = new HashSet<>();
        confirmed.forEach(file -> file.records().forEach(record -> different.add(record.form() + record.nameKana())));
        return different.size();
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("Seed ")
                .append(settings.seed())
                .append(", ")
                .append(faults())
                .append(" faults (")
                .append(atTheirMoment)
                .append(" at the event they waited for) in ")
                .append(settings.span().toSeconds())
                .append(" s, ")
                .append(settings.hubs())
                .append(" hubs; everything at rest after ")
                .append(seconds)
                .append(" s. ")
                .append(uploads)
                .append(" uploads, ")
                .append(broken)
                .append(" of them broken; ")
                .append(books.filings().size())
                .append(" files taken, ")
                .append(books.cases().size())
                .append(" cases, ")
                .append(books.arrivals().size())
                .append(" persons at the agency, ")
                .append(books.orders().size())
                .append(" orders at insurers. ")
                .append(diedByThemselves)
                .append(" processes ended by themselves and were started again.\n\n");
        text.append("| | Todoke Hub | bare Camel route |\n|---|---|---|\n");
        row(text, "faults met", Integer.toString(faults()), bare == null ? "–" : Integer.toString(bareFaults()));
        row(
                text,
                "records in confirmed files",
                Long.toString(records()),
                bare == null ? "–" : Long.toString(bareRecords));
        for (Breach breach : Breach.values()) {
            boolean ofBoth = breach != Breach.SUMS;
            row(
                    text,
                    WORDS.get(breach),
                    "**" + verdict.count(breach) + "**",
                    bare == null || !ofBoth ? "–" : Integer.toString(bare.count(breach)));
        }
        text.append("\n| Fault | times |\n|---|---|\n");
        for (FaultKind kind : FaultKind.values()) {
            if (struck.containsKey(kind)) {
                text.append("| ")
                        .append(kind)
                        .append(" | ")
                        .append(struck.get(kind))
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String what, String hub, String bare) {
        text.append("| ")
                .append(what)
                .append(" | ")
                .append(hub)
                .append(" | ")
                .append(bare)
                .append(" |\n");
    }
}
