package dev.todoke.hub.ops.partners;

import dev.todoke.hub.insurer.ServedInsurers;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerStates;
import dev.todoke.hub.partner.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All partners, what all hubs tell of them taken together. */
@Component
public class PartnerBoard {

    private static final Comparator<PartnerStates.OfHub> WORST =
            Comparator.comparing(told -> told.standing().state() == Standing.State.CLOSED ? 1 : 0);

    private final PartnerStates states;
    private final Waiting waiting;
    private final SilentPartners silent;
    private final ServedInsurers served;

    PartnerBoard(PartnerStates states, Waiting waiting, SilentPartners silent, ServedInsurers served) {
        this.states = states;
        this.waiting = waiting;
        this.silent = silent;
        this.served = served;
    }

    /** The agency, the broker, the SFTP server and every insurer served; also any other that work waits for. */
    public List<PartnerLine> all() {
        Map<Partner, List<PartnerStates.OfHub>> told = states.all().stream()
                .collect(Collectors.groupingBy(one -> one.standing().partner()));
        TreeSet<Partner> partners =
                new TreeSet<>(Comparator.comparing(Partner::kind).thenComparing(Partner::id));
        partners.addAll(List.of(Partner.AGENCY, Partner.BROKER, Partner.DROPBOX));
        served.ids().forEach(id -> partners.add(Partner.insurer(id)));
        partners.addAll(told.keySet());
        partners.addAll(silent.seen().keySet());
        Map<Partner, Waiting.Due> due = waiting.of(partners);
        return partners.stream()
                .map(partner -> line(
                        partner, told.getOrDefault(partner, List.of()), due.getOrDefault(partner, Waiting.Due.NONE)))
                .toList();
    }

    /** How many want looking at: left alone, or silent. Costs next to nothing. */
    public long wantLooking() {
        Stream<Partner> open = states.all().stream()
                .filter(told -> !told.standing().isClosed())
                .map(told -> told.standing().partner());
        Stream<Partner> quiet = silent.seen().entrySet().stream()
                .filter(one -> one.getValue().silent())
                .map(Map.Entry::getKey);
        return Stream.concat(open, quiet).distinct().count();
    }

    private PartnerLine line(Partner partner, List<PartnerStates.OfHub> hubs, Waiting.Due due) {
        List<PartnerStates.OfHub> byName = hubs.stream()
                .sorted(Comparator.comparing(PartnerStates.OfHub::hub))
                .toList();
        Standing worst =
                hubs.stream().min(WORST).map(PartnerStates.OfHub::standing).orElse(null);
        Standing failed = hubs.stream()
                .map(PartnerStates.OfHub::standing)
                .filter(standing -> standing.lastFailure() != null)
                .max(Comparator.comparing(Standing::lastFailure))
                .orElse(null);
        return new PartnerLine(
                partner,
                worst == null ? Standing.State.CLOSED : worst.state(),
                latest(hubs.stream().filter(told -> !told.standing().isClosed()).toList(), Standing::since),
                latest(hubs, Standing::lastSuccess),
                failed == null ? null : failed.lastFailure(),
                failed == null ? null : failed.code(),
                failed == null ? null : failed.detail(),
                worst == null ? 0 : worst.failures(),
                byName,
                due.number(),
                due.oldest(),
                silent.seen().get(partner));
    }

    private static Instant latest(List<PartnerStates.OfHub> hubs, Function<Standing, Instant> time) {
        return hubs.stream()
                .map(PartnerStates.OfHub::standing)
                .map(time)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
