package dev.todoke.hub.casefile;

import java.time.LocalDate;

/**
 * Who is meant, told without a personal number: office, kana name, birth date and sex. The number is not used, because the law allows it
 * for the filing only and because it may be missing.
 */
public record PersonKey(String value) {

    public static PersonKey of(String officeKey, String nameKana, LocalDate birthDate, String sex) {
        return new PersonKey(officeKey + "|" + nameKana.strip().replaceAll("\\s+", " ") + "|" + birthDate + "|" + sex);
    }

    @Override
    public String toString() {
        return "PersonKey(****)";
    }
}
