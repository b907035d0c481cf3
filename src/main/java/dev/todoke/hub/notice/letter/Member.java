package dev.todoke.hub.notice.letter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who the letter is about: an insured person or a dependant.
 *
 * @param name in kanji, or as filed
 * @param acquiredOn 資格取得年月日; for a dependant the day of recognition (認定年月日)
 * @param insuredNumber 被保険者整理番号; empty until the agency has assigned it
 * @param dependantOf whose dependant; empty for an insured person
 */
public record Member(
        String name,
        String nameKana,
        LocalDate birthDate,
        LocalDate acquiredOn,
        String insuredNumber,
        Optional<DependantOf> dependantOf) {

    /** An insured person. */
    public Member(String name, String nameKana, LocalDate birthDate, LocalDate acquiredOn, String insuredNumber) {
        this(name, nameKana, birthDate, acquiredOn, insuredNumber, Optional.empty());
    }

    /**
     * The insured person a dependant belongs to.
     *
     * @param relation 続柄 as printed, for example 長女; may be empty
     */
    public record DependantOf(String name, String nameKana, String relation) {}

    /** The insured person: the one to whom papers of the whole family are handed. */
    public String insuredName() {
        return dependantOf.map(DependantOf::name).orElse(name);
    }

    public String insuredKana() {
        return dependantOf.map(DependantOf::nameKana).orElse(nameKana);
    }
}
