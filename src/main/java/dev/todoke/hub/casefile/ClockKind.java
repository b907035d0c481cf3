package dev.todoke.hub.casefile;

/** Which deadline a clock stands for. */
public enum ClockKind {
    /** The employer's five days to file (健康保険法施行規則24条). */
    FILING_DEADLINE,
    /** Until the insurer has registered the person: 2 to 5 open days from arrival, or the insurer's own rule. */
    REGISTRATION_WINDOW,
    /** The employer's answer to a notice. */
    ANSWER_BY
}
