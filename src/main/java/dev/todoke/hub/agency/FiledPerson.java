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
 * @param acquiredOn 資格取得年月日
 */
public record FiledPerson(String nameKana, LocalDate birthDate, LocalDate acquiredOn) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public FiledPerson {
        String fullWidth = Normalizer.normalize(nameKana, Normalizer.Form.NFKC);
        nameKana = SPACES.matcher(fullWidth).replaceAll(" ").strip();
    }

    @Override
    public String toString() {
        return "FiledPerson(****)";
    }
}
