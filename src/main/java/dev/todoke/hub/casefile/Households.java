package dev.todoke.hub.casefile;

import dev.todoke.hub.filing.Dependant;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of families beside the rows that carry them. Statements are set-based, as those of {@link Casefiles}. */
@Repository
public class Households {

    private final JdbcClient jdbc;
    private final Casefiles casefiles;
    private final Clock clock;

    Households(JdbcClient jdbc, Casefiles casefiles, Clock clock) {
        this.jdbc = jdbc;
        this.casefiles = casefiles;
        this.clock = clock;
    }

    /** Everybody in these rows; a case that is no row has nobody. */
    public List<Casefile> membersOf(Collection<UUID> rows) {
        List<UUID> ids = rows.isEmpty()
                ? List.of()
                : jdbc.sql("select id from casefile where household = any(:rows::uuid[]) order by case_no")
                        .param("rows", Rows.array(rows))
                        .query(UUID.class)
                        .list();
        return ids.isEmpty() ? List.of() : List.copyOf(casefiles.byId(ids).values());
    }

    /** The latest open case of a person who becomes a dependant, at one employer. */
    public Optional<Casefile> openMember(String employerId, PersonKey person) {
        return casefiles.openCaseOf(employerId, "DEPENDANTS", person).filter(Casefile::isMember);
    }

    /** Members have the number of the insured person, which the agency's decision on the row has brought. */
    void takeInsuredNumbers(Collection<UUID> members) {
        jdbc.sql("""
                        update casefile m set insured_number = r.insured_number from casefile r
                        where r.id = m.household and m.id = any(:members::uuid[])""").param("members", Rows.array(members)).update();
    }

    /**
     * Sends members back with their rows, for the same reason and in the same words; one that was sent back before stays.
     *
     * @return those that moved
     */
    List<UUID> giveBackWith(Collection<UUID> rows) {
        return jdbc.sql("""
                        update casefile m set state = 'RETURNED', turn = 'EMPLOYER', reason = r.reason, reason_text = r.reason_text,
                            changed_at = :now, closed_at = :now, version = m.version + 1
                        from casefile r
                        where r.id = m.household and r.id = any(:rows::uuid[]) and m.state = any(string_to_array(:from, ','))
                        returning m.id""")
                .param("now", Rows.utc(clock.instant()))
                .param("rows", Rows.array(rows))
                .param(
                        "from",
                        CaseState.RETURNED.mayFollow().stream()
                                .map(CaseState::name)
                                .collect(Collectors.joining(",")))
                .query(UUID.class)
                .list();
    }

    /** The number of a member that came later belongs into the row too, which may not have left for the agency yet. */
    public void numberOfMember(Casefile member, UUID numberRef) {
        jdbc.sql("""
                        update casefile set other_numbers = other_numbers || jsonb_build_object(cast(:item as text), cast(:ref as text))
                        where id = :row""")
                .param("item", Dependant.numberItem(member.member()))
                .param("ref", numberRef.toString())
                .param("row", member.household())
                .update();
    }
}
