package dev.todoke.hub.agency;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.filing.Form;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The people of one submission, found by what a document of the agency says of them. */
final class FiledPeople {

    private final Submission submission;
    private final Map<FiledPerson, List<Casefile>> alike;

    FiledPeople(Submission submission, Collection<Casefile> cases) {
        this.submission = submission;
        this.alike = cases.stream()
                .collect(Collectors.groupingBy(filed -> person(filed).withoutKind()));
    }

    /**
     * The case that is meant; a document is not acted upon while it leaves room for doubt. A family with more children than a row has places
     * is several cases of one insured person, and they are meant together.
     */
    List<Casefile> meant(FiledPerson person) {
        List<Casefile> candidates = alike.getOrDefault(person.withoutKind(), List.of());
        if (candidates.isEmpty()) {
            throw new AgencyProtocolError(
                    "A document for " + submission.arriveId() + " names a person who is not in the submission");
        }
        return candidates.size() == 1 || isAboutDependants(candidates.get(0))
                ? candidates
                : List.of(ofThatKind(candidates, person));
    }

    private Casefile ofThatKind(List<Casefile> candidates, FiledPerson person) {
        List<Casefile> same = candidates.stream()
                .filter(filed -> person(filed).equals(person))
                .toList();
        if (same.size() != 1) {
            throw new AgencyProtocolError("A document for " + submission.arriveId() + " fits " + candidates.size()
                    + " people of the submission and does not tell them apart");
        }
        return same.get(0);
    }

    private static FiledPerson person(Casefile filed) {
        String kind = filed.content().getOrDefault("kind", "");
        return new FiledPerson(
                filed.nameKana(), filed.birthDate(), isAboutDependants(filed) ? null : filed.factDate(), kind);
    }

    private static boolean isAboutDependants(Casefile filed) {
        return filed.form() == Form.DEPENDANTS;
    }
}
