package dev.todoke.hub.faults;

import dev.todoke.hub.faults.FiledRecord.Fate;
import dev.todoke.hub.faults.Verdict.Breach;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what employers sent against what the partners have and what the hub says, and trusts the hub least. */
final class Judge {
    private static final Set<String> ENDED = Set.of("CLOSED", "RETURNED", "WITHDRAWN");
    private static final Map<String, String> PROCEDURES =
            Map.of("2200700", "ENROLMENT", "2201700", "LOSS", "2202700", "DEPENDANTS");

    private final List<FiledFile> planned;
    private final List<FiledFile> confirmed;
    private final Books books;
    private final Verdict verdict = new Verdict();
    /** How often a record was filed again by another upload of its file after it had been given back: by the hub's rule a new filing each time. */
    private final Map<String, Long> filedAgain = new HashMap<>();

    /**
     * @param planned all files there are
     * @param confirmed those an employer was told are complete
     */
    Judge(List<FiledFile> planned, List<FiledFile> confirmed, Books books) {
        this.planned = planned;
        this.confirmed = confirmed;
        this.books = books;
    }

    Verdict judge() {
        filedAgain();
        filesTaken();
        personsAtTheAgency();
        ordersAtInsurers();
        casesAndWork();
        sums();
        return verdict;
    }

    /** Cases of a person in their order; each may follow one that was given back, as often as employers uploaded the record. */
    private void filedAgain() {
        Map<String, List<Books.Case>> byPerson = books.cases().stream()
                .filter(each -> each.household().isEmpty())
                .collect(Collectors.groupingBy(each -> each.procedure() + " " + each.nameKana()));
        Map<String, Long> uploads = confirmed.stream()
                .flatMap(file -> file.records().stream())
                .collect(Collectors.groupingBy(Judge::key, Collectors.counting()));
        uploads.forEach((key, times) -> {
            String form = key.substring(0, key.indexOf(' '));
            List<Books.Case> cases =
                    byPerson.getOrDefault(PROCEDURES.get(form) + key.substring(form.length()), List.of());
            long again = 0;
            for (int i = 1; i < cases.size(); i++) {
                again += cases.get(i - 1).givenBackBefore(cases.get(i)) ? 1 : 0;
            }
            filedAgain.put(key, Math.min(again, times - 1));
        });
    }

    private void filesTaken() {
        Set<String> taken = books.filings().stream()
                .map(filing -> filing.employer() + " " + filing.sha256())
                .collect(Collectors.toSet());
        for (FiledFile file : confirmed) {
            if (!taken.contains(file.account() + " " + file.sha256())) {
                verdict.add(Breach.LOST, "file " + file + ", " + file.records().size() + " records");
            }
        }
        Set<String> whole = planned.stream()
                .map(file -> file.account() + " " + file.sha256())
                .collect(Collectors.toSet());
        for (Books.Filing filing : books.filings()) {
            if (!whole.contains(filing.employer() + " " + filing.sha256())) {
                boolean accepted = filing.accepted() + filing.incomplete() > 0;
                verdict.add(
                        Breach.TRUNCATED,
                        "filing " + filing.number() + " of " + filing.employer() + " is no file anybody made, "
                                + (accepted ? "and records of it were accepted" : "but nothing of it was accepted"));
            }
        }
    }

    private void personsAtTheAgency() {
        Map<String, Long> arrived = books.arrivals().stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.form() + " " + arrival.nameKana(), Collectors.counting()));
        Map<String, FiledRecord> sent = new HashMap<>();
        confirmed.forEach(file -> file.records().forEach(record -> sent.put(key(record), record)));
        sent.forEach((key, record) -> {
            if (record.fate() == Fate.FORWARDED && !arrived.containsKey(key)) {
                verdict.add(Breach.LOST, "record " + key + " is not at the agency");
            }
            if (record.fate() == Fate.RETURNED && arrived.containsKey(key)) {
                verdict.add(Breach.TRUNCATED, "record " + key + " had to be returned and is at the agency");
            }
        });
        Set<String> everybody = planned.stream()
                .flatMap(file -> file.records().stream())
                .map(Judge::key)
                .collect(Collectors.toSet());
        arrived.forEach((key, times) -> {
            if (times > 1 + filedAgain.getOrDefault(key, 0L)) {
                verdict.add(Breach.TWICE, "record " + key + " is at the agency " + times + " times");
            }
            if (!everybody.contains(key)) {
                verdict.add(Breach.TRUNCATED, "record " + key + " at the agency was filed by nobody");
            }
        });
    }

    private void ordersAtInsurers() {
        Map<String, Set<String>> sendings = new HashMap<>();
        books.orders()
                .forEach(order -> sendings.computeIfAbsent(order.messageId(), key -> new HashSet<>())
                        .add(order.transportId()));
        sendings.forEach((messageId, transports) -> {
            if (transports.size() > 1) {
                verdict.add(Breach.TWICE, "order " + messageId + " was sent " + transports.size() + " times");
            }
        });
        books.handedOver().forEach((sendKey, caseNo) -> {
            if (!sendings.containsKey(sendKey)) {
                verdict.add(Breach.LOST, "order " + sendKey + " of " + caseNo + " is at no insurer");
            }
        });
        Map<String, Books.Case> people = new HashMap<>();
        Map<String, Books.Case> cases =
                books.cases().stream().collect(Collectors.toMap(Books.Case::number, Function.identity()));
        for (Books.Order order : books.orders()) {
            Books.Case its = cases.get(order.caseNo());
            if (its == null) {
                verdict.add(Breach.SUMS, "order " + order.messageId() + " is for a case the hub does not know");
                continue;
            }
            Books.Case other = people.put(its.procedure() + " " + its.nameKana() + " " + its.household(), its);
            if (other != null && !other.equals(its) && !other.givenBackBefore(its) && !its.givenBackBefore(other)) {
                verdict.add(
                        Breach.TWICE,
                        "orders for the same person by the cases " + other.number() + " and " + its.number());
            }
        }
    }

    private void casesAndWork() {
        books.cases().stream()
                .filter(each -> !ENDED.contains(each.state()))
                .forEach(each -> verdict.add(
                        Breach.NOT_ENDED, "case " + each.number() + " " + each.procedure() + " is " + each.state()));
        books.work().forEach(work -> verdict.add(Breach.NOT_ENDED, work));
        books.unwrittenFiles().forEach(file -> verdict.add(Breach.LOST, "file to an employer: " + file));
    }

    /** Each file in itself, and each record of all files: taken exactly once if it had to be taken, and never if not. */
    private void sums() {
        books.unmet().forEach(what -> verdict.add(Breach.SUMS, "the hub says: " + what));
        for (Books.Filing filing : books.filings()) {
            int outcomes = filing.accepted() + filing.incomplete() + filing.returned() + filing.duplicates();
            int rows =
                    filing.rows().values().stream().mapToInt(Integer::intValue).sum();
            if (filing.records() != outcomes || !filing.state().equals("DUPLICATE") && filing.records() != rows) {
                verdict.add(
                        Breach.SUMS,
                        "filing " + filing.number() + ": " + filing.records() + " records, " + outcomes
                                + " by outcome, " + rows + " rows");
            }
        }
        Map<String, Long> opened = books.cases().stream()
                .filter(each -> each.household().isEmpty())
                .collect(
                        Collectors.groupingBy(each -> each.procedure() + " " + each.nameKana(), Collectors.counting()));
        Set<String> seen = new HashSet<>();
        for (FiledFile file : confirmed) {
            for (FiledRecord record : file.records()) {
                String key = PROCEDURES.get(record.form()) + " " + record.nameKana();
                long cases = opened.getOrDefault(key, 0L);
                long due = record.fate() == Fate.FORWARDED ? 1 + filedAgain.getOrDefault(key(record), 0L) : 0;
                if (seen.add(key) && cases != due) {
                    verdict.add(Breach.SUMS, cases + " cases of the record " + key + " and not " + due);
                }
            }
        }
    }

    private static String key(FiledRecord record) {
        return record.form() + " " + record.nameKana();
    }
}
