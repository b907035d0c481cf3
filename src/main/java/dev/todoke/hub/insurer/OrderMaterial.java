package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.vault.NumberEnvelope;
import dev.todoke.hub.vault.VaultRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What orders of one batch are made of beside their cases, fetched in one go. Safe for threads.
 *
 * @param numbers the opened personal numbers of all cases
 * @param arrivals at the agency, by case
 * @param rows the rows of those cases that are members of a family, by id
 * @param envelopes one run of envelopes for each insurer
 */
record OrderMaterial(
        Instant now,
        ZoneId zone,
        Map<VaultRef, PersonalNumber> numbers,
        Map<UUID, Submissions.Arrived> arrivals,
        Map<UUID, Casefile> rows,
        Function<String, NumberEnvelope.Run> envelopes) {

    /** The number of the person the case is about. */
    Optional<PersonalNumber> number(Casefile filed) {
        return Optional.ofNullable(filed.numberRef()).map(VaultRef::new).map(numbers::get);
    }

    /** Every number of the record, by item. */
    Map<String, PersonalNumber> numbersOf(Casefile filed) {
        Map<String, PersonalNumber> ofCase = new HashMap<>();
        filed.numberRefs().forEach((item, ref) -> ofCase.put(item, numbers.get(new VaultRef(ref))));
        return ofCase;
    }

    Optional<RegistrationOrder.Arrival> arrival(Casefile filed) {
        return Optional.ofNullable(arrivals.get(filed.id()))
                .map(at -> new RegistrationOrder.Arrival(
                        at.arriveId(), at.arrivedAt().atZone(zone).toLocalDate()));
    }

    /** Whose dependant a member of a family is, or was; empty for everybody else. */
    Optional<RegistrationOrder.DependantOf> dependantOf(Casefile filed) {
        return filed.isMember() ? Optional.of(Relation.of(filed, rows.get(filed.household()))) : Optional.empty();
    }

    NumberEnvelope.Run envelope(Casefile filed) {
        return envelopes.apply(filed.insurerId());
    }

    @Override
    public String toString() {
        return "OrderMaterial(" + numbers.size() + " numbers)";
    }
}
