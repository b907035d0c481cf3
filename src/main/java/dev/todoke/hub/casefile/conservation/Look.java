package dev.todoke.hub.casefile.conservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.StreamUtils;

/**
 * Looks at the records of some blocks: what intake wrote down of each, where its case is, and what vouches for that. Everything is read by one
 * statement and so at one moment; since the hub commits a change together with the work that follows from it, no time need be given to anything.
 */
@Repository
class Look {

    private static final String SQL = read("conservation-look.sql");

    /**
     * @param faults what does not meet, in cases
     */
    record Found(Block block, Block.Sums sums, List<Fault> faults) {}

    private final JdbcClient jdbc;

    Look(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Found> at(List<Block> blocks) {
        return jdbc.sql(SQL)
                .param("filings", joined(blocks, block -> block.filing().toString()))
                .param("numbers", joined(blocks, block -> String.valueOf(block.number())))
                .param("firsts", joined(blocks, block -> String.valueOf(block.firstOrdinal())))
                .param("lasts", joined(blocks, block -> String.valueOf(block.lastOrdinal())))
                .query((row, n) -> found(row, blocks.get(row.getInt("place") - 1)))
                .list();
    }

    private static String joined(List<Block> blocks, java.util.function.Function<Block, String> what) {
        return blocks.stream().map(what).collect(Collectors.joining(","));
    }

    private static Found found(ResultSet row, Block block) throws SQLException {
        List<Fault> faults = new ArrayList<>();
        String[] codes = (String[]) row.getArray("codes").getArray();
        Integer[] counts = (Integer[]) row.getArray("counts").getArray();
        String[] details = (String[]) row.getArray("details").getArray();
        for (int i = 0; i < codes.length; i++) {
            faults.add(new Fault(Imbalance.valueOf(codes[i]), counts[i], details[i]));
        }
        return new Found(block, Block.Sums.read(row), faults);
    }

    private static String read(String name) {
        try (var in = new ClassPathResource(name, Look.class).getInputStream()) {
            return StreamUtils.copyToString(in, java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
