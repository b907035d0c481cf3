package dev.todoke.hub.filing;

import java.time.LocalDate;
import java.util.List;

/**
 * What a filing says of itself before its records.
 *
 * @param variant how exactly it is written, for the receipt: {@code SHFD0006}, {@code SHFD0006-2018}, {@code KPFD0006} or {@code filing-1}
 * @param form form of the first record; the others may be of other forms
 * @param offices the offices it is for, at least one; each record names one of them
 * @param agentCode code of the 社会保険労務士 that sends it, or empty
 * @param mediaSerial 媒体通番, three digits
 * @param createdOn day the sender's program wrote it
 */
public record FilingHead(
        FilingFormat format,
        String variant,
        Form form,
        List<OfficeLine> offices,
        String agentCode,
        String mediaSerial,
        LocalDate createdOn) {

    public FilingHead {
        offices = List.copyOf(offices);
    }

    /** The first, and nearly always only, office. */
    public OfficeLine office() {
        return offices.get(0);
    }
}
