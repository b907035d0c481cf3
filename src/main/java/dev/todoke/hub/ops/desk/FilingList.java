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
        LocalDate day = filter.day().isEmpty() ? null : LocalDate.parse(filter.day());
        List<Line> found = jdbc.sql("""
                        select filing_no, employer_id, file_name, format, array_to_string(forms, ',') as forms, state, received_at, records, accepted, incomplete,
                               returned, duplicates
                        from filing
                        where (:state = '' or state = :state) and (:employer = '' or employer_id = :employer)
                          and received_at >= :from and received_at < :to
                          and (:before = '' or filing_no < :before)
                        order by filing_no desc limit :limit""")
                .param("state", filter.state())
                .param("employer", filter.employer())
                .param("from", start(day == null ? LocalDate.EPOCH : day))
                .param("to", start(day == null ? LocalDate.of(9999, 1, 1) : day.plusDays(1)))
                .param("before", filter.before())
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
