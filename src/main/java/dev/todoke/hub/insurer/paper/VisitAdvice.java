package dev.todoke.hub.insurer.paper;

/** What a person should do before seeing a doctor: the flowchart of an insurer's guide as a rule. */
public enum VisitAdvice {
    /** Keep the eligibility screen of マイナポータル on the telephone, for clinics whose reader fails. */
    SAVE_SCREEN,
    /** Cut the lower part off the 資格情報のお知らせ and carry it with the card. */
    CARRY_NOTICE,
    /** Apply for a My Number card and register it for insurance use. */
    GET_CARD,
    /** Ask the insurer for a 資格確認書. */
    ASK_FOR_CERTIFICATE;

    /**
     * @param registeredCard whether the person has a My Number card registered for insurance use
     * @param telephone whether the person has a telephone that can show マイナポータル
     * @param wantsCard whether a person without one can and will get it
     */
    public static VisitAdvice of(boolean registeredCard, boolean telephone, boolean wantsCard) {
        if (registeredCard) {
            return telephone ? SAVE_SCREEN : CARRY_NOTICE;
        }
        return wantsCard ? GET_CARD : ASK_FOR_CERTIFICATE;
    }
}
