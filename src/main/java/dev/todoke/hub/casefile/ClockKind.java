package dev.todoke.hub.casefile;

/** Which deadline a clock stands for. Names are stored and never change their meaning. */
public enum ClockKind {
    /** The employer's five days to file (健康保険法施行規則24条). */
    FILING_DEADLINE,
    /** Until the insurer has registered the person: 2 to 5 open days from arrival, or the insurer's own rule. */
    REGISTRATION_WINDOW,
    /** From the registration until clinics can see the person. */
    USABLE,
    /** Until a registration that takes too long is bridged by a 資格確認書 with a short life. */
    STOP_GAP,
    /** Until a 資格確認書 comes without application to somebody without マイナ保険証 (職権交付). */
    EX_OFFICIO_CERTIFICATE,
    /** Until an application to the insurer is done: a 資格確認書, a new 資格情報のお知らせ, the end of a card's use. */
    APPLICATION,
    /** Until a 資格確認書 is no longer valid. */
    CERTIFICATE_EXPIRY,
    /** The employer's answer to a notice. */
    ANSWER_BY
}
