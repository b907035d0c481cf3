package dev.todoke.hub.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends records back to their employers by the word of an operator, when a step for them is parked and cannot be mended here. Only what has
 * verifiably not left goes back: a submission that is being sent may have arrived, and an order on its queue has left.
 */
@Component
public class ReturnToEmployer {

    /** Reason of the case. */
    public static final String REASON = "HUB_RETURNED";

    private final JdbcClient jdbc;
    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final Submissions submissions;
    private final Agenda agenda;
    private final Events events;
    private final ApplicationEventPublisher publisher;

    ReturnToEmployer(
            JdbcClient jdbc,
            Casefiles casefiles,
            Deliveries deliveries,
            Submissions submissions,
            Agenda agenda,
            Events events,
            ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.agenda = agenda;
        this.events = events;
        this.publisher = publisher;
    }

    /** Cases whose parked step this is and of which nothing has left; empty when one of them may have. */
    public List<UUID> possible(String step, UUID subject) {
        return found(step, subject, "");
    }

    private List<UUID> found(String step, UUID subject, String lock) {
        List<UUID> all = new ArrayList<>();
        boolean[] left = {false};
        jdbc.sql("""
                        select c.id, c.state = 'RECEIVED' and c.household is null and coalesce(s.state, 'PREPARED') = 'PREPARED'
                            and not exists (select from delivery o join casefile m on m.id = o.case_id
                                            where (m.id = c.id or m.household = c.id) and o.state in ('SENT', 'ANSWERED')) as here
                        from agenda a join delivery d on d.id = a.subject or d.submission_id = a.subject and d.state = 'PREPARED'
                            join casefile c on c.id = d.case_id left join submission s on s.id = d.submission_id
                        where a.step = :step and a.subject = :subject and a.parked_at is not null and d.state in ('DUE', 'PREPARED')
                        """ + lock).param("step", step).param("subject", subject).query(row -> {
            all.add(row.getObject("id", UUID.class));
            left[0] |= !row.getBoolean("here");
        });
        return left[0] ? List.of() : all;
    }

    /**
     * Sends back what a parked step is about, and takes the step off the agenda.
     *
     * @param why in the user's words; the employer reads them
     * @return how many cases went back; none when that is not possible any more
     */
    @Transactional
    public int run(String step, UUID subject, String why) {
        List<UUID> cases = found(step, subject, "for no key update of c, a");
        if (cases.isEmpty()) {
            return 0;
        }
        Map<UUID, String> words = new LinkedHashMap<>();
        cases.forEach(id -> words.put(id, why));
        List<UUID> moved = casefiles.giveBack(words, REASON);
        withdraw(step, subject, cases);
        events.record(moved, Party.HUB, EventKind.HUB_RETURNED, Party.EMPLOYER, Map.of());
        publisher.publishEvent(new CaseEvents.Returned(moved, Party.HUB));
        return moved.size();
    }

    private void withdraw(String step, UUID subject, Collection<UUID> cases) {
        submissions.takeOut(subject, cases);
        submissions.withdrawEmpty(subject);
        deliveries.due(List.of(subject));
        agenda.done(step, List.of(subject));
    }
}
