package dev.todoke.hub.casefile.conservation;

import dev.todoke.hub.casefile.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares what the reader counted of a file with the sums of its blocks, once all of them were looked at. */
@Repository
class FileLook {

    private static final String SQL = """
            with sums as (
                select filing_id, sum(accepted) as accepted, sum(incomplete) as incomplete, sum(refused) as refused, sum(duplicates) as duplicates,
                    sum(forwarded + held + returned + withdrawn) as placed, bool_and(looked_at > '-infinity') as whole
                from conservation_block where filing_id = any(:ids::uuid[]) group by filing_id)
            select f.id, fault.code, fault.detail
            from sums s join filing f on f.id = s.filing_id
                cross join lateral (
                    select 'COUNT_AND_ROWS_DIFFER' as code,
                        concat('counted ', f.accepted, '/', f.incomplete, '/', f.returned, '/', f.duplicates, ' of ', f.records,
                            ', written ', s.accepted, '/', s.incomplete, '/', s.refused, '/', s.duplicates) as detail
                        where s.whole and f.state <> 'DUPLICATE' and (f.accepted, f.incomplete, f.returned, f.duplicates, f.records)
                            is distinct from (s.accepted, s.incomplete, s.refused, s.duplicates, s.accepted + s.incomplete + s.refused + s.duplicates)
                    union all select 'ROWS_AND_CASES_DIFFER', concat('accepted ', s.accepted + s.incomplete, ', placed ', s.placed)
                        where s.whole and s.accepted + s.incomplete <> s.placed
                    union all select 'RETURNED_WITHOUT_FINDING', concat('state ', f.state)
                        where f.state = 'RETURNED' and not exists (select from finding d where d.filing_id = f.id)
                    union all select 'RECEIPT_MISSING', coalesce(string_agg(o.path, ', '), 'none')
                        from outbox_file o where o.subject = f.id and o.kind in ('RECEIPT_XML', 'RECEIPT_HTML')
                        having count(*) < 2 or bool_or(o.written_at is null and not exists (select from agenda a where a.subject = o.id))) fault""";

    private final JdbcClient jdbc;

    FileLook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What does not meet in each of these filings; one of which all meets is left out. */
    Map<UUID, List<Fault>> at(Collection<UUID> filings) {
        Map<UUID, List<Fault>> found = new HashMap<>();
        jdbc.sql(SQL).param("ids", Rows.array(filings)).query(row -> {
            found.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                    .add(new Fault(Imbalance.valueOf(row.getString("code")), 1, row.getString("detail")));
        });
        return found;
    }
}
