package dev.todoke.hub.municipal;

import dev.todoke.hub.notice.letter.CertificateReason;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a person gets a paper now. Never a 健康保険証, whatever the occasion. */
enum Occasion {
    /** Everybody gets one. */
    RENEWAL("更新", null),
    /** What was printed has changed. */
    CHANGED("記載変更", CertificateReason.PRINTED_DATA_CHANGED),
    /** The paper, or the old card, was lost or damaged. */
    LOST("紛失", CertificateReason.LOST_OR_DAMAGED),
    /** The share of the costs is another. */
    SHARE_CHANGED("負担割合変更", CertificateReason.PRINTED_DATA_CHANGED);

    private final String ja;
    private final CertificateReason reason;

    Occasion(String ja, CertificateReason reason) {
        this.ja = ja;
        this.reason = reason;
    }

    /** What the 資格確認書 gives as its reason; empty when that is the person's holding. */
    Optional<CertificateReason> reason() {
        return Optional.ofNullable(reason);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An empty text is a renewal. */
    static Optional<Occasion> of(String text) {
        return text.isEmpty()
                ? Optional.of(RENEWAL)
                : Stream.of(values())
                        .filter(occasion ->
                                occasion.ja.equals(text) || occasion.word().equals(text))
                        .findFirst();
    }
}
