package dev.todoke.hub.municipal;

import dev.todoke.hub.notice.letter.CertificateReason;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a person can use a マイナ保険証, as the list says it: in English words or in Japanese. */
enum Holding {
    LINKED("登録あり", null),
    NO_CARD("カードなし", CertificateReason.NO_CARD),
    CARD_RETURNED("カード返納", CertificateReason.CARD_RETURNED),
    NOT_LINKED("登録なし", CertificateReason.NOT_LINKED),
    DEREGISTERED("登録解除", CertificateReason.LINK_REMOVED),
    E_CERTIFICATE_EXPIRED("電子証明書期限切れ", CertificateReason.E_CERTIFICATE_EXPIRED),
    CARD_LOST("カード紛失", CertificateReason.CARD_LOST),
    CARD_RENEWING("カード更新中", CertificateReason.CARD_RENEWING),
    NEEDS_HELP("要配慮", CertificateReason.NEEDS_HELP),
    ABROAD("海外居住", CertificateReason.ABROAD);

    private final String ja;
    private final CertificateReason reason;

    Holding(String ja, CertificateReason reason) {
        this.ja = ja;
        this.reason = reason;
    }

    /** Why such a person gets a 資格確認書; empty for whoever can do without. */
    Optional<CertificateReason> reason() {
        return Optional.ofNullable(reason);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Holding> of(String text) {
        return Stream.of(values())
                .filter(holding -> holding.ja.equals(text) || holding.word().equals(text))
                .findFirst();
    }

    static String wordsJa() {
        return Stream.of(values()).map(holding -> holding.ja).collect(Collectors.joining("、"));
    }

    static String wordsEn() {
        return Stream.of(values()).map(Holding::word).collect(Collectors.joining(", "));
    }
}
