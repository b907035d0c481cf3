package dev.todoke.hub.casefile.conservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The parts of all filings and when each was looked at. A look costs what is in its blocks; which blocks come next is read from an index, so a round
 * costs the same whether a thousand records are stored or ten million.
 */
@Repository
class Blocks {

    /** Files a round takes into account; what is more waits for the next one. */
    private static final int MOST_FILES = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Blocks(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * Divides filings that were never taken into account, and adds what their readers counted to the hour of their receipt. The copy of a file that
     * was received before counts for as many records as the first.
     *
     * @return how many there were
     */
    int divideNew() {
        return jdbc.sql("""
                        with fresh as (
                            select f.id, f.received_at, f.records, coalesce(first.records, f.records) as counted
                            from filing f left join filing first on first.id = f.duplicate_of
                            where f.accounted_at is null order by f.received_at limit :most for update of f skip locked),
                        marked as (
                            update filing f set accounted_at = clock_timestamp() from fresh where f.id = fresh.id returning f.id),
                        divided as (
                            insert into conservation_block (filing_id, block, hour)
                            select fresh.id, part, date_trunc('hour', fresh.received_at)
                            from fresh, generate_series(0, greatest(fresh.records - 1, 0) / :size) as part on conflict do nothing),
                        counted as (
                            insert into conservation_hour (hour, files, records)
                            select date_trunc('hour', received_at), count(*), sum(counted) from fresh group by 1
                            on conflict (hour) do update set files = conservation_hour.files + excluded.files,
                                records = conservation_hour.records + excluded.records)
                        select count(*) from marked""")
                .param("most", MOST_FILES)
                .param("size", Block.RECORDS)
                .query(Integer.class)
                .single();
    }

    /**
     * Blocks to look at: those nobody has looked at yet, else those whose last look is the longest ago.
     *
     * @param records how many there may be in them all; one block is taken in any case
     */
    List<Block> next(int records) {
        return next("true", records);
    }

    /** The same among those with cases that have not ended. */
    List<Block> nextOpen(int records) {
        return next("open_cases > 0", records);
    }

    private List<Block> next(String which, int records) {
        return jdbc.sql("""
                        select * from (
                            select b.*, f.records <= (b.block + 1) * :size as last,
                                least(:size, greatest(f.records - b.block * :size, 1)) as own,
                                sum(least(:size, greatest(f.records - b.block * :size, 1)))
                                    over (order by b.looked_at, b.filing_id, b.block rows unbounded preceding) as up_to
                            from (select * from conservation_block where %s order by looked_at limit :most) b
                                join filing f on f.id = b.filing_id) counted
                        where up_to - own < :records""".formatted(which))
                .param("size", Block.RECORDS)
                .param("most", MOST_FILES)
                .param("records", records)
                .query((row, n) -> read(row))
                .list();
    }

    List<Block> of(UUID filing) {
        return jdbc.sql("""
                        select b.*, f.records <= (b.block + 1) * :size as last from conservation_block b join filing f on f.id = b.filing_id
                        where b.filing_id = :id order by b.block""")
                .param("size", Block.RECORDS)
                .param("id", filing)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether some were never looked at. */
    boolean anyNew() {
        return jdbc.sql("""
                        select exists (select from conservation_block where looked_at = '-infinity')
                            or exists (select from filing where accounted_at is null)""").query(Boolean.class).single();
    }

    /** Writes down what was found in each block, and the difference to the look before in the sums of its hour. */
    void looked(List<Look.Found> found) {
        template.batchUpdate("""
                with was as (
                    select * from conservation_block where filing_id = ? and block = ? for update),
                hours as (
                    update conservation_hour h set forwarded = h.forwarded + ? - was.forwarded, held = h.held + ? - was.held,
                        returned = h.returned + ? - was.refused - was.returned, withdrawn = h.withdrawn + ? - was.withdrawn,
                        duplicates = h.duplicates + ? - was.duplicates
                    from was where h.hour = was.hour)
                update conservation_block b set accepted = ?, incomplete = ?, refused = ?, duplicates = ?, forwarded = ?, held = ?, returned = ?,
                    withdrawn = ?, open_cases = ?, looked_at = clock_timestamp()
                from was where b.filing_id = was.filing_id and b.block = was.block""", found, 500, (row, one) -> {
            Block.Sums now = one.sums();
            row.setObject(1, one.block().filing());
            row.setInt(2, one.block().number());
            row.setInt(3, now.forwarded());
            row.setInt(4, now.held());
            row.setInt(5, now.refused() + now.returned());
            row.setInt(6, now.withdrawn());
            row.setInt(7, now.duplicates());
            row.setInt(8, now.accepted());
            row.setInt(9, now.incomplete());
            row.setInt(10, now.refused());
            row.setInt(11, now.duplicates());
            row.setInt(12, now.forwarded());
            row.setInt(13, now.held());
            row.setInt(14, now.returned());
            row.setInt(15, now.withdrawn());
            row.setInt(16, now.openCases());
        });
    }

    private static Block read(ResultSet row) throws SQLException {
        return new Block(
                row.getObject("filing_id", UUID.class),
                row.getInt("block"),
                row.getBoolean("last"),
                Block.Sums.read(row));
    }
}
