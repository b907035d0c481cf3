package dev.todoke.hub.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The agency has an application (到達). Proof of filing, and the start of the registration window.
 *
 * @param arriveId 到達番号, 16 to 18 digits
 * @param arrivedAt 到達日時
 */
public record Arrival(String arriveId, Instant arrivedAt) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** The day of arrival in Japan; may be a closed day, since applications are taken at any time. */
    public LocalDate arrivedOn() {
        return arrivedAt.atZone(JAPAN).toLocalDate();
    }
}
