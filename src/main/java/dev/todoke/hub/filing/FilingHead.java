package dev.todoke.hub.filing;

import java.time.LocalDate;

/**
 * What a filing says of itself before its records.
 *
 * @param variant how exactly it is written, for the receipt: {@code SHFD0006}, {@code SHFD0006-2018} or {@code filing-1}
 * @param agentCode code of the 社会保険労務士 that sends it, or empty
 * @param mediaSerial 媒体通番, three digits
 * @param createdOn day the sender's program wrote it
 */
public record FilingHead(
        FilingFormat format,
        String variant,
        Form form,
        OfficeLine office,
        String agentCode,
        String mediaSerial,
        LocalDate createdOn) {}
