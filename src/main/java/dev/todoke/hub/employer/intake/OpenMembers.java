package dev.todoke.hub.employer.intake;

import dev.todoke.hub.bulk.TimeOrderedId;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Forecast;
import dev.todoke.hub.casefile.NewCase;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.NumberState;
import dev.todoke.hub.casefile.Numbering;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.PersonKey;
import dev.todoke.hub.filing.FamilyMember;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens a case for each person a row about a family names, unless an earlier row has said the same of the person. */
@Component
class OpenMembers {

    /**
     * The case of a row that is being opened.
     *
     * @param filedAt when it leaves the hub at the soonest
     */
    record Row(NewCase opening, FilingRecord record, Instant filedAt) {}

    /** Cases to be opened, after those of the rows, and what the timelines of the rows say of it. */
    record Members(List<NewCase> opening, List<NewEvent> lines) {}

    private record Wanted(Row row, FamilyMember person) {
        /** Somebody may cease to be one parent's dependant and become the other's on the same day. */
        PersonKey key() {
            return PersonKey.of(
                            row.opening().officeKey(),
                            person.nameKana(),
                            person.birthDate(),
                            person.sex().name())
                    .with(List.of(person.change()));
        }

        Fact fact() {
            return new Fact(key(), person.factDate());
        }
    }

    private record Fact(PersonKey person, LocalDate on) {}

    private final Casefiles casefiles;
    private final Forecast forecast;
    private final Numbering numbering;

    OpenMembers(Casefiles casefiles, Forecast forecast, Numbering numbering) {
        this.casefiles = casefiles;
        this.forecast = forecast;
        this.numbering = numbering;
    }

    Members of(List<Row> rows) {
        List<Wanted> wanted = rows.stream()
                .flatMap(row -> FamilyMember.of(row.record(), row.opening().factDate()).stream()
                        .map(person -> new Wanted(row, person)))
                .toList();
        Members members = new Members(new ArrayList<>(), new ArrayList<>());
        if (wanted.isEmpty()) {
            return members;
        }
        Map<Fact, String> held = held(wanted);
        Iterator<String> caseNumbers =
                numbering.next(Numbering.Kind.CASE, wanted.size()).iterator();
        for (Wanted one : wanted) {
            String caseNo = held.get(one.fact());
            boolean fresh = caseNo == null;
            if (fresh) {
                caseNo = caseNumbers.next();
                held.put(one.fact(), caseNo);
                members.opening().add(newCase(one, caseNo));
            }
            members.lines()
                    .add(new NewEvent(
                            one.row().opening().id(),
                            Party.HUB,
                            fresh ? EventKind.MEMBER_OPENED : EventKind.MEMBER_HELD,
                            Party.HUB,
                            Map.of("member", one.person().block(), "caseNo", caseNo)));
        }
        return members;
    }

    private Map<Fact, String> held(List<Wanted> wanted) {
        Map<LocalDate, List<PersonKey>> byDate = wanted.stream()
                .collect(Collectors.groupingBy(
                        one -> one.person().factDate(), Collectors.mapping(Wanted::key, Collectors.toList())));
        Map<Fact, String> held = new HashMap<>();
        byDate.forEach((date, people) -> casefiles
                .sayingTheSame(Form.DEPENDANTS.name(), date, people)
                .forEach((person, filed) -> held.put(new Fact(person, date), filed.caseNo())));
        return held;
    }

    private NewCase newCase(Wanted wanted, String caseNo) {
        NewCase row = wanted.row().opening();
        FamilyMember person = wanted.person();
        String ref = row.otherNumbers().get(person.numberItem());
        NumberState number = person.becomes()
                ? NumbersOfRecord.state(person.number(wanted.row().record()))
                : NumberState.NOT_NEEDED;
        Forecast.Expected expected = forecast.of(
                row.insurerId(),
                person.factDate(),
                number != NumberState.MISSING,
                wanted.row().filedAt());
        return new NewCase(
                TimeOrderedId.next(),
                caseNo,
                row.filingId(),
                row.ordinal(),
                row.employerId(),
                row.officeKey(),
                row.procedure(),
                row.insurerId(),
                expected.packVersion(),
                wanted.key(),
                person.nameKana(),
                person.nameKanji(),
                person.birthDate(),
                person.sex().name(),
                person.factDate(),
                person.content(),
                ref == null ? null : UUID.fromString(ref),
                Map.of(),
                number,
                person.becomes() ? expected.from() : null,
                person.becomes() ? expected.to() : null,
                row.id(),
                person.block());
    }
}
