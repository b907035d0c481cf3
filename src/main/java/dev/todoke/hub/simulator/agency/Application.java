package dev.todoke.hub.simulator.agency;

import java.time.Instant;
import java.util.List;

/**
 * An application that has arrived.
 *
 * @param arriveId 到達番号, 18 digits
 * @param fileName name of the package as sent
 * @param sha256 digest of the package as sent
 * @param office columns of the office line
 */
record Application(
        String arriveId,
        Instant arrivedAt,
        String procId,
        String fileName,
        String sha256,
        List<String> office,
        List<Insured> people) {

    Application {
        office = List.copyOf(office);
        people = List.copyOf(people);
    }

    /** A package carries one form. */
    FormSpec form() {
        return people.get(0).form();
    }

    List<Insured> confirmed() {
        return people.stream().filter(person -> !person.sentBack()).toList();
    }

    List<Insured> returned() {
        return people.stream().filter(Insured::sentBack).toList();
    }
}
