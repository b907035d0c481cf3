package dev.todoke.hub.cli;

import dev.todoke.hub.filing.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A form on the command line: by its code, or by its name in the code tables of the hub, as {@code changed-remuneration}. */
final class FormName implements ITypeConverter<Form> {

    @Override
    public Form convert(String text) {
        return Arrays.stream(Form.values())
                .filter(form -> form.code().equals(text) || name(form).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "届書の種類ではありません: %1$s。次のどれかです / No form: %1$s. One of: %2$s".formatted(text, known())));
    }

    static String name(Form form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String known() {
        return Arrays.stream(Form.values())
                .map(form -> form.code().equals(form.ja()) ? name(form) : form.code() + " " + name(form))
                .collect(Collectors.joining(", "));
    }
}
