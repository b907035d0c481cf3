package dev.todoke.hub.bench.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Prints what a case takes on disk, table by table. */
final class Sizes {

    private Sizes() {}

    static void print(JdbcClient database, long cases) {
        System.out.printf("%n| Table | rows | MB | of it indexes | bytes a row | bytes a case |%n|---|---|---|---|---|---|%n");
        database.sql("""
                        select relname, reltuples, pg_total_relation_size(oid) as bytes, pg_indexes_size(oid) as indexes from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 0 order by bytes desc""").query(row -> {
            double rows = row.getDouble("reltuples");
            double bytes = row.getDouble("bytes");
            System.out.printf("| %s | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f |%n",
                    row.getString("relname"), rows, bytes / 1e6, row.getDouble("indexes") / 1e6, bytes / rows, bytes / cases);
        });
    }
}
