package dev.todoke.hub.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Takes the values of one row, in the order of the columns; null is a value too. */
public interface RowValues {

    RowValues text(String value);

    RowValues uuid(UUID value);

    RowValues number(Long value);

    default RowValues number(long value) {
        return number(Long.valueOf(value));
    }

    RowValues day(LocalDate value);

    RowValues time(Instant value);

    RowValues bytes(byte[] value);

    /** A value of a column of type jsonb, as text. */
    RowValues json(String value);
}
