package dev.todoke.hub.agency;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Whom the agency means: it repeats neither our case number nor, in most documents, a personal number. Equal when the kana names are the same
 * but for their width and the kind of space, so that it can be the key by which an answer finds its case.
 *
 * @param nameKana kana name; kept full-width, the parts separated by one ASCII space
 * @param birthDate 生年月日
 * @param factDate the day the filing is about, as documents of the agency repeat it; of a month its first; null where they do not repeat it
 * @param kind 種別 as filed ({@code 1} 男, {@code 2} 女, …), which tells two people apart who are alike in all else; empty when not given
 */
public record FiledPerson(String nameKana, LocalDate birthDate, LocalDate factDate, String kind) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public FiledPerson {
        String fullWidth = Normalizer.normalize(nameKana, Normalizer.Form.NFKC);
        nameKana = SPACES.matcher(fullWidth).replaceAll(" ").strip();
    }

    /** The same person as a document shows it that leaves the kind out. */
    FiledPerson withoutKind() {
        return new FiledPerson(nameKana, birthDate, factDate, "");
    }

    @Override
    public String toString() {
        return "FiledPerson(****)";
    }
}
