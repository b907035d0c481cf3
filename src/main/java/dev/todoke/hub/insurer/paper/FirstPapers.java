package dev.todoke.hub.insurer.paper;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When people enrolled on a day get their first papers.
 *
 * @param information 資格情報のお知らせ
 * @param certificate 資格確認書, for those who cannot use a My Number card
 */
public record FirstPapers(Sent information, Sent certificate, String source) {

    public FirstPapers {
        Objects.requireNonNull(information, "information");
        Objects.requireNonNull(certificate, "certificate");
    }

    /**
     * Sent to everybody, or to each in turn.
     *
     * @param from first day it is sent to all of them; null when not told
     * @param to last day; null when not told
     * @param onRegistration whether each person gets it when the registration is done
     */
    public record Sent(LocalDate from, LocalDate to, boolean onRegistration) {

        public Sent {
            if (onRegistration == (from != null || to != null)) {
                throw new IllegalArgumentException("A paper is sent either on registration or on named days");
            }
        }
    }
}
