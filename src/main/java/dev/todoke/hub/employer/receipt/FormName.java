package dev.todoke.hub.employer.receipt;

import dev.todoke.hub.filing.Form;
import java.util.List;
import java.util.stream.Collectors;

/** A form by its code and its name in both languages. */
public record FormName(String code, String ja, String en) {

    public static FormName of(Form form) {
        return new FormName(form.code(), form.ja(), form.en());
    }

    /** The names of all, or what a filing is called when it could not be told what it is. */
    static Text together(List<FormName> forms) {
        return forms.isEmpty()
                ? new Text("届書", "Filing")
                : new Text(
                        forms.stream().map(FormName::ja).collect(Collectors.joining("、")),
                        forms.stream().map(FormName::en).collect(Collectors.joining("; ")));
    }
}
