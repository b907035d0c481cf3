package dev.todoke.hub.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is meant, told without a personal number: office, kana name, birth date and sex. The number is not used, because the law allows it
 * for the filing only and because it may be missing.
 */
public record PersonKey(String value) {

    public static PersonKey of(String officeKey, String nameKana, LocalDate birthDate, String sex) {
        return new PersonKey(officeKey + "|" + nameKana.strip().replaceAll("\\s+", " ") + "|" + birthDate + "|" + sex);
    }

    /** The key of a record that says something of other people too, who tell it from another record about the same person. */
    public PersonKey with(List<String> others) {
        return others.isEmpty() ? this : new PersonKey(value + "|" + String.join("|", others));
    }

    @Override
    public String toString() {
        return "PersonKey(****)";
    }
}
