package dev.todoke.hub.ops.desk;

/**
 * Cases that wait for nothing the hub knows of: not ended, no clock is open and no work is due or parked. Waiting on a clock is the usual
 * way of a case; this is the state nobody would notice. The row of a family that goes to no agency waits for the orders about its people.
 */
final class StuckCases {

    /** About {@code casefile c}. */
    static final String CONDITION = """
            c.closed_at is null
              and not exists (select from clock k where k.case_id = c.id and k.kind not in ('FILING_DEADLINE', 'CERTIFICATE_EXPIRY')
                              and k.state in ('RUNNING', 'DUE_SOON', 'OVERDUE', 'PAUSED'))
              and not exists (select from agenda a where a.subject = c.id
                              or a.subject in (select d.id from delivery d join casefile m on m.id = d.case_id
                                                     where m.id = c.id or m.household = c.id
                                               union select d.submission_id from delivery d where d.case_id = c.id
                                               union select n.id from notice n where n.case_id = c.id))""";

    private StuckCases() {}
}
