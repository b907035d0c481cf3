package dev.todoke.hub.bulk;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Values as parameters of a statement. */
final class StatementValues implements RowValues {

    private final PreparedStatement statement;
    private int place;
    private SQLException refused;

    StatementValues(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public RowValues text(String value) {
        return set(value, Types.VARCHAR);
    }

    @Override
    public RowValues uuid(UUID value) {
        return set(value, Types.OTHER);
    }

    @Override
    public RowValues number(Long value) {
        return set(value, Types.BIGINT);
    }

    @Override
    public RowValues day(LocalDate value) {
        return set(value, Types.DATE);
    }

    @Override
    public RowValues time(Instant value) {
        return set(value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    public RowValues bytes(byte[] value) {
        return set(value, Types.BINARY);
    }

    /** Of no type: the column says what it is. */
    @Override
    public RowValues json(String value) {
        return set(value, Types.OTHER);
    }

    private RowValues set(Object value, int type) {
        place++;
        try {
            statement.setObject(place, value, type);
        } catch (SQLException e) {
            refused = refused == null ? e : refused;
        }
        return this;
    }

    void throwIfRefused() throws SQLException {
        if (refused != null) {
            throw refused;
        }
    }
}
