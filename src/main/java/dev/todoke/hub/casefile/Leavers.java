package dev.todoke.hub.casefile;

import dev.todoke.hub.filing.Dependant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those of a filing whose insurance ends: losses, and people of families who are dependants no longer. */
@Repository
public class Leavers {

    private final JdbcClient jdbc;
    private final CasefileRows rows;

    Leavers(JdbcClient jdbc, CasefileRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * By case number, page by page.
     *
     * @param after where the page begins, empty for the first
     */
    public List<Casefile> of(UUID filing, String after, int limit) {
        return jdbc.sql(Casefiles.SELECT + """
                        where c.filing_id = :filing and c.case_no > :after
                          and (c.procedure = 'LOSS' and c.content ->> 'seventyOnly' is distinct from '1'
                               or c.household is not null and c.content ->> :change = :ceases)
                        order by c.case_no limit :limit""")
                .param("filing", filing)
                .param("after", after)
                .param("change", Dependant.CHANGE)
                .param("ceases", Dependant.CEASES)
                .param("limit", limit)
                .query((row, n) -> rows.read(row))
                .list();
    }
}
