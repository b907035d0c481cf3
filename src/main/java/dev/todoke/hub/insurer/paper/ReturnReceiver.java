package dev.todoke.hub.insurer.paper;

/**
 * To whom collected papers go.
 *
 * @param employer whether employers collect at all
 * @param expiredToo whether an expired 資格確認書 goes back as well
 * @param withFormJa when collected before 資格喪失届 is filed
 * @param laterJa when collected afterwards
 */
public record ReturnReceiver(
        boolean employer,
        boolean expiredToo,
        String withFormJa,
        String withFormEn,
        String laterJa,
        String laterEn,
        String source) {}
