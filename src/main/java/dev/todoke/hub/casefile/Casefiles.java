package dev.todoke.hub.casefile;

import dev.todoke.hub.bulk.NewRows;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cases. Statements are set-based: a submission of two thousand people moves in one. Why {@code state || ''}: see {@link Rows}. */
@Repository
public class Casefiles {

    static final String SELECT = "select c.*, o.office from casefile c"
            + " join filing_office o on o.filing_id = c.filing_id and o.office_key = c.office_key ";

    /**
     * Joined, not compared with a list: before the database has counted what one large filing has just written, it would look through the whole list for each
     * of its cases.
     */
    private static final String BY_ID =
            "select c.*, o.office from unnest(:ids::uuid[]) as wanted (id) join casefile c on c.id = wanted.id"
                    + " join filing_office o on o.filing_id = c.filing_id and o.office_key = c.office_key";

    /** The row of a family says nothing any more when everybody in it was sent back. */
    private static final String SAYS_SOMETHING = """
             and (c.household is not null or not exists (select from casefile m where m.household = c.id)
                  or exists (select from casefile m where m.household = c.id and m.state not in ('RETURNED', 'WITHDRAWN')))""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final NewRows opening;
    private final CasefileRows rows;
    private final Clock clock;

    Casefiles(JdbcClient jdbc, JdbcTemplate template, CasefileRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.opening = new NewRows(template, "casefile", CasefileRows.COLUMNS);
        this.rows = rows;
        this.clock = clock;
    }

    /** Opens cases in the caller's transaction. */
    public void open(List<NewCase> cases) {
        Instant now = clock.instant();
        opening.add(cases, (row, opened) -> rows.write(row, opened, now));
    }

    /** Ids of open cases that already say the same, by person key: same person, procedure and fact date. */
    public Map<PersonKey, Casefile> sayingTheSame(
            String procedure, java.time.LocalDate factDate, Collection<PersonKey> people) {
        String[] keys = people.stream().map(PersonKey::value).toArray(String[]::new);
        Map<PersonKey, Casefile> found = new HashMap<>();
        template.query(
                SELECT
                        + "where c.person_key = any(?) and c.procedure = ? and c.fact_date = ? and c.state not in ('RETURNED', 'WITHDRAWN')"
                        + SAYS_SOMETHING,
                row -> {
                    found.put(new PersonKey(row.getString("person_key")), rows.read(row));
                },
                keys,
                procedure,
                factDate);
        return found;
    }

    /** Cases of these people and this procedure that have not ended, whatever day they are about, by person key. */
    public Map<PersonKey, Casefile> notEnded(String procedure, Collection<PersonKey> people) {
        String[] keys = people.stream().map(PersonKey::value).toArray(String[]::new);
        Map<PersonKey, Casefile> found = new HashMap<>();
        template.query(
                SELECT + "where c.person_key = any(?) and c.procedure = ? and c.closed_at is null",
                row -> {
                    found.put(new PersonKey(row.getString("person_key")), rows.read(row));
                },
                keys,
                procedure);
        return found;
    }

    /** Cases by id, in no order; an id that is not known is left out. */
    public Map<UUID, Casefile> byId(Collection<UUID> ids) {
        return jdbc.sql(BY_ID).param("ids", Rows.array(ids)).query((row, n) -> rows.read(row)).list().stream()
                .collect(Collectors.toMap(Casefile::id, found -> found));
    }

    public Optional<Casefile> byCaseNo(String caseNo) {
        return jdbc.sql(SELECT + "where c.case_no = :no")
                .param("no", caseNo)
                .query((row, n) -> rows.read(row))
                .optional();
    }

    /** The same, and nobody else changes the case before the caller's transaction has ended. */
    public Optional<Casefile> lockByCaseNo(String caseNo) {
        return jdbc.sql(SELECT + "where c.case_no = :no for no key update of c")
                .param("no", caseNo)
                .query((row, n) -> rows.read(row))
                .optional();
    }

    /** The same for many, by case number; one that is not known is left out. */
    public Map<String, Casefile> lockByCaseNos(Collection<String> caseNos) {
        // In one order for everybody, so that two that lock the same cases wait for each other and never in a ring.
        return jdbc
                .sql(SELECT + "where c.case_no = any(:nos) order by c.case_no for no key update of c")
                .param("nos", caseNos.toArray(String[]::new))
                .query((row, n) -> rows.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Casefile::caseNo, found -> found));
    }

    /** The latest case of a person at one employer that is not closed or sent back. */
    public Optional<Casefile> openCaseOf(String employerId, String procedure, PersonKey person) {
        return jdbc.sql(SELECT + """
                        where c.employer_id = :employer and c.procedure = :procedure and c.person_key = :person
                          and c.state not in ('RETURNED', 'WITHDRAWN', 'CLOSED') order by c.opened_at desc limit 1""")
                .param("employer", employerId)
                .param("procedure", procedure)
                .param("person", person.value())
                .query((row, n) -> rows.read(row))
                .optional();
    }

    /**
     * Moves cases on, as far as the new state may follow the one they are in.
     *
     * @param reason stable code of why they wait or were returned, or null
     * @return the cases that moved
     */
    public List<UUID> move(Collection<UUID> ids, CaseState to, Party turn, String reason, String reasonText) {
        return jdbc.sql("""
                        update casefile c
                        set state = :to, turn = :turn, reason = :reason, reason_text = :text, changed_at = :now, version = c.version + 1,
                            closed_at = case when :to in ('CLOSED', 'RETURNED', 'WITHDRAWN') then cast(:now as timestamptz) end
                        from unnest(:ids::uuid[]) as wanted (id) where c.id = wanted.id and (c.state || '') = any(string_to_array(:from, ','))
                        returning c.id""")
                .param("to", to.name())
                .param("turn", turn.name())
                .param("reason", reason)
                .param("text", reasonText)
                .param("now", Rows.utc(clock.instant()))
                .param("ids", Rows.array(ids))
                .param("from", names(to.mayFollow()))
                .query(UUID.class)
                .list();
    }

    /**
     * Sends cases back to the employer, each with the partner's own words; one that is done, or was sent back before, stays where it is.
     *
     * @return the cases that moved
     */
    public List<UUID> giveBack(Map<UUID, String> texts, String reason) {
        return jdbc.sql("""
                        update casefile c set state = 'RETURNED', turn = 'EMPLOYER', reason = :reason, reason_text = given.text,
                            changed_at = :now, closed_at = :now, version = version + 1
                        from jsonb_each_text(cast(:texts as jsonb)) as given (id, text)
                        where c.id = cast(given.id as uuid) and (c.state || '') = any(string_to_array(:from, ','))
                        returning c.id""")
                .param("reason", reason)
                .param("now", Rows.utc(clock.instant()))
                .param("texts", rows.byCase(texts))
                .param("from", names(CaseState.RETURNED.mayFollow()))
                .query(UUID.class)
                .list();
    }

    /** 被保険者整理番号 by case. */
    public void assignInsuredNumbers(Map<UUID, String> numbers) {
        jdbc.sql("""
                        with assigned as (
                            update casefile c set insured_number = given.number
                            from jsonb_each_text(cast(:numbers as jsonb)) as given (id, number) where c.id = cast(given.id as uuid)
                            returning given.number, c.case_no)
                        insert into casefile_number (number, case_no) select number, case_no from assigned on conflict do nothing""").param("numbers", rows.byCase(numbers)).update();
    }

    /** What an insurer says of one person; null is what it leaves out. */
    public record Told(UUID id, InsuredAs as, Boolean cardLinked) {}

    /** Notes what insurers say of people; what they leave out stays as it was. */
    public void toldByInsurer(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with told as (
                            update casefile c set insured_symbol = coalesce(said.symbol, c.insured_symbol),
                                insured_as_number = coalesce(said.number, c.insured_as_number),
                                insured_branch = coalesce(said.branch, c.insured_branch), card_linked = coalesce(said.linked, c.card_linked)
                            from unnest(:ids::uuid[], :symbols, :numbers, :branches, :linked::boolean[]) as said (id, symbol, number, branch, linked)
                            where c.id = said.id returning c.insured_as_number, c.case_no)
                        insert into casefile_number (number, case_no)
                        select insured_as_number, case_no from told where insured_as_number is not null on conflict do nothing""")
                .param("ids", Rows.array(told.stream().map(Told::id).toList()))
                .param("symbols", texts(told, InsuredAs::symbol))
                .param("numbers", texts(told, InsuredAs::number))
                .param("branches", texts(told, InsuredAs::branch))
                .param("linked", told.stream().map(Told::cardLinked).toArray(Boolean[]::new))
                .update();
    }

    private static String[] texts(List<Told> told, Function<InsuredAs, String> part) {
        return told.stream()
                .map(one -> one.as() == null ? null : part.apply(one.as()))
                .toArray(String[]::new);
    }

    /** Says whose turn it is where no state changes. */
    public void turn(Collection<UUID> ids, Party turn) {
        jdbc.sql(
                        "update casefile set turn = :turn, changed_at = :now, version = version + 1 where id = any(:ids::uuid[])")
                .param("turn", turn.name())
                .param("now", Rows.utc(clock.instant()))
                .param("ids", Rows.array(ids))
                .update();
    }

    private static String names(Collection<CaseState> states) {
        return states.stream().map(CaseState::name).collect(Collectors.joining(","));
    }

    /**
     * The agency has confirmed these cases. One that the insurer, to whom it was filed too, has moved further stays where it is.
     */
    public void confirmed(Collection<UUID> ids) {
        jdbc.sql("""
                        update casefile c set state = 'DECIDED', turn = 'INSURER', changed_at = :now, version = c.version + 1
                        from unnest(:ids::uuid[]) as wanted (id) where c.id = wanted.id and (c.state || '') in ('RECEIVED', 'SUBMITTED')""")
                .param("now", Rows.utc(clock.instant()))
                .param("ids", Rows.array(ids))
                .update();
    }

    /** Notes the number that came later; the case goes back to where it waits for its partner. */
    public void numberReceived(UUID id, UUID numberRef, NumberState state) {
        jdbc.sql("""
                        update casefile c set number_ref = :ref, number_state = :number, reason = null, reason_text = null,
                            changed_at = :now, version = version + 1,
                            turn = case when c.state = 'INCOMPLETE' then 'INSURER' else c.turn end,
                            state = case when c.state <> 'INCOMPLETE' then c.state
                                else coalesce((select case d.state when 'ANSWERED' then 'DECIDED' when 'SENT' then 'SUBMITTED' else 'RECEIVED' end
                                               from delivery d where d.case_id = coalesce(c.household, c.id) and d.party = 'AGENCY' order by d.version desc limit 1),
                                              'SUBMITTED') end
                        where c.id = :id""")
                .param("ref", numberRef)
                .param("number", state.name())
                .param("now", Rows.utc(clock.instant()))
                .param("id", id)
                .update();
    }

    /**
     * Closes cases with which the insurer is done (viewable with their 資格情報のお知らせ, no longer registered, or given what they applied for) and which the agency, of a
     * member the agency on its row, has answered.
     */
    public List<UUID> closeWhereDone(Collection<UUID> ids) {
        List<UUID> done =
                jdbc.sql("""
                        select c.id from casefile c
                        where c.id = any(:ids::uuid[])
                          and (c.state in ('DEREGISTERED', 'COMPLETED') or c.state = 'VIEWABLE' and exists (
                              select from notice n where n.case_id = c.id and n.kind = 'QUALIFICATION_INFORMATION' and n.state <> 'DUE'))
                          and not exists (select from delivery d where d.case_id = coalesce(c.household, c.id) and d.party = 'AGENCY' and d.state <> 'ANSWERED')""").param("ids", Rows.array(ids)).query(UUID.class).list();
        return move(done, CaseState.CLOSED, Party.NOBODY, null, null);
    }
}
