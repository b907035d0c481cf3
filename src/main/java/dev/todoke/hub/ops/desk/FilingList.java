package dev.todoke.hub.ops.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Received files, the latest first. */
@Repository
class FilingList {

    private final JdbcClient jdbc;
    private final Clock clock;

    FilingList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Line(
            String filingNo,
            String employerId,
            String fileName,
            String format,
            String forms,
            String state,
            OffsetDateTime receivedAt,
            int records,
            int accepted,
            int incomplete,
            int returned,
            int duplicates) {}

    /**
     * @param next where the next page begins, null on the last one
     */
    record Page(List<Line> filings, String next) {}

    Page page(FilingFilter filter, int limit) {
        Conditions asked = new Conditions();
        if (!filter.state().isEmpty()) {
            asked.and("state = :state", "state", filter.state());
        }
        if (!filter.employer().isEmpty()) {
            asked.and("employer_id = :employer", "employer", filter.employer());
        }
        if (!filter.day().isEmpty()) {
            LocalDate day = LocalDate.parse(filter.day());
            asked.and("received_at >= :from", "from", start(day));
            asked.and("received_at < :to", "to", start(day.plusDays(1)));
        }
        if (!filter.before().isEmpty()) {
            asked.and("filing_no < :before", "before", filter.before());
        }
        List<Line> found = jdbc.sql("""
                        select filing_no, employer_id, file_name, format, array_to_string(forms, ',') as forms, state, received_at, records, accepted, incomplete,
                               returned, duplicates
                        from filing where\s""" + asked.text() + " order by filing_no desc limit :limit")
                .params(asked.values())
                .param("limit", limit + 1)
                .query(Line.class)
                .list();
        boolean more = found.size() > limit;
        return new Page(
                more ? found.subList(0, limit) : found,
                more ? found.get(limit - 1).filingNo() : null);
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
