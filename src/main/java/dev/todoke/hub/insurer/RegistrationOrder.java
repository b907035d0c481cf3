package dev.todoke.hub.insurer;

import dev.todoke.hub.identity.OfficeSymbol;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.identity.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything a registration message says about one person, insured or a dependant.
 *
 * @param sendKey key of the delivery; becomes the message id, so the same order is the same message for ever
 * @param version 1, and one more each time the case is sent again
 * @param insurerId id of the pack of the insurer it goes to
 * @param insuredNumber 被保険者整理番号, once the agency has assigned it
 * @param dependantOf whose dependant the person is; empty for an insured person
 * @param dependants whether the person has dependants
 * @param remuneration of an insured person
 * @param certificateWanted 資格確認書発行要否
 * @param arrival arrival at the agency, when there has been one
 * @param number the personal number, or why there is none
 */
public record RegistrationOrder(
        String sendKey,
        int version,
        Instant sentAt,
        String caseNo,
        String insurerId,
        Office office,
        Optional<String> insuredNumber,
        Person person,
        Optional<DependantOf> dependantOf,
        LocalDate acquiredOn,
        Optional<Remuneration> remuneration,
        boolean dependants,
        boolean certificateWanted,
        Optional<Arrival> arrival,
        Number number) {

    public record Office(OfficeSymbol symbol, String number, String name) {}

    /**
     * @param sex empty where the form lets the employer leave it open
     * @param address as filed; employers leave it out when they file the number
     */
    public record Person(
            String nameKana, String nameKanji, LocalDate birthDate, Optional<Sex> sex, Optional<Address> address) {
        @Override
        public String toString() {
            return "Person(****)";
        }
    }

    /**
     * @param relation code of {@code registration.xsd}: 00 a spouse, else 続柄 as in the form
     * @param text what relation it is where the code says another
     * @param insured the insured person
     */
    public record DependantOf(String relation, Optional<String> text, Person insured) {}

    /** Any part may be empty. */
    public record Address(String postcode, String kana, String kanji) {
        @Override
        public String toString() {
            return "Address(****)";
        }
    }

    /** 報酬月額 in yen. */
    public record Remuneration(int money, int inKind, int total) {}

    /** @param number 到達番号 */
    public record Arrival(String number, LocalDate date) {}

    /** The personal number, or why there is none. */
    public sealed interface Number {
        /** Sealed for the insurer when the message is written; its check digit may be wrong, which the insurer then answers. */
        record Given(PersonalNumber number) implements Number {}

        /** @param noneExists true when the person has no number at all, false when the filing only leaves it out */
        record Missing(boolean noneExists) implements Number {}
    }
}
