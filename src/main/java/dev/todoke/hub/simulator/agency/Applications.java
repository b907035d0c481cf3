package dev.todoke.hub.simulator.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Every application ever, as the ledger has it, and the numbers the agency assigns. */
final class Applications {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter ARRIVE_ID = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Ledger ledger;
    private final Clock clock;
    private final List<String> returnNames;
    private final List<String> returnReasons;
    private final Map<String, Application> byArriveId = new LinkedHashMap<>();
    private final Map<String, Integer> lastNumberByOffice = new HashMap<>();
    private final Set<Ledger.DocumentId> received = new HashSet<>();
    private final Random chance = new Random();
    private double returnShare;

    Applications(Ledger ledger, Clock clock, AgencySimulatorProperties properties) {
        this.ledger = ledger;
        this.clock = clock;
        this.returnNames = properties.returnNames();
        this.returnReasons = properties.returnReasons();
        this.returnShare = properties.returnShare();
        ledger.replay().forEach(this::remember);
    }

    /** Takes any correct package as a new application, also one with a name seen before: not sending twice is the sender's business. */
    synchronized Application accept(String procId, String fileName, String sha256, CsvCheck csv) {
        List<Insured> people = new ArrayList<>();
        int next = lastNumberByOffice.getOrDefault(officeKey(csv.office()), 0) + 1;
        for (List<String> columns : csv.people()) {
            FormSpec form = FormSpec.of(columns.get(0)).orElseThrow();
            List<String> kept = Insured.filed(columns).columns();
            String insuredNumber = form == FormSpec.ENROLMENT ? Integer.toString(next++) : form.insuredNumber(columns);
            people.add(new Insured(kept, insuredNumber, returnReason(columns.get(form.nameKana() - 1))));
        }
        Instant now = clock.instant();
        Ledger.Entry entry = new Ledger.Entry(
                new Application(newArriveId(now), now, procId, fileName, sha256, csv.office(), people), null);
        ledger.append(entry);
        remember(entry);
        return entry.arrived();
    }

    synchronized Optional<Application> find(String arriveId) {
        return Optional.ofNullable(byArriveId.get(arriveId));
    }

    /** Applications that arrived on these days, newest first. */
    synchronized List<Application> arrivedBetween(LocalDate from, LocalDate to) {
        return byArriveId.values().stream()
                .filter(application -> {
                    LocalDate on = application.arrivedAt().atZone(JAPAN).toLocalDate();
                    return !on.isBefore(from) && !on.isAfter(to);
                })
                .sorted(Comparator.comparing(Application::arrivedAt).reversed())
                .toList();
    }

    synchronized List<Application> all() {
        return List.copyOf(byArriveId.values());
    }

    synchronized boolean isReceived(Ledger.DocumentId document) {
        return received.contains(document);
    }

    synchronized void receive(Ledger.DocumentId document) {
        if (!received.contains(document)) {
            Ledger.Entry entry = new Ledger.Entry(null, document);
            ledger.append(entry);
            remember(entry);
        }
    }

    synchronized void returnShare(double share) {
        returnShare = share;
    }

    private void remember(Ledger.Entry entry) {
        if (entry.received() != null) {
            received.add(entry.received());
            return;
        }
        Application application = entry.arrived();
        byArriveId.put(application.arriveId(), application);
        application.people().stream()
                .filter(person -> person.form() == FormSpec.ENROLMENT)
                .mapToInt(person -> Integer.parseInt(person.insuredNumber()))
                .max()
                .ifPresent(last -> lastNumberByOffice.put(officeKey(application.office()), last));
    }

    private String returnReason(String nameKana) {
        boolean isReturned = returnNames.stream().anyMatch(nameKana::contains) || chance.nextDouble() < returnShare;
        return isReturned ? returnReasons.get(chance.nextInt(returnReasons.size())) : "";
    }

    private String newArriveId(Instant now) {
        String time = ARRIVE_ID.format(now.atZone(JAPAN));
        int serial = byArriveId.size() % 10_000;
        while (byArriveId.containsKey(time + String.format("%04d", serial))) {
            serial = (serial + 1) % 10_000;
        }
        return time + String.format("%04d", serial);
    }

    private static String officeKey(List<String> office) {
        return String.join("-", office.subList(0, 3));
    }
}
