package dev.todoke.hub.notice.letter;

import java.time.LocalDate;

/**
 * 一部負担金の割合 of a person of 70 or over.
 *
 * @param tenths 1, 2 or 3 (割)
 * @param from 発効期日
 */
public record Burden(int tenths, LocalDate from) {
    private static final int MOST = 3;

    public Burden {
        if (tenths < 1 || tenths > MOST) {
            throw new IllegalArgumentException("A share is 1 to 3 tenths, not " + tenths);
        }
    }
}
