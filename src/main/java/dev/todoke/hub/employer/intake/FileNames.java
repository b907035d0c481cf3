package dev.todoke.hub.employer.intake;

import java.util.regex.Pattern;

/** Names that senders give their files. */
final class FileNames {

    private static final Pattern LIKE_A_NUMBER = Pattern.compile("\\d{12}", Pattern.UNICODE_CHARACTER_CLASS);

    private FileNames() {}

    /** A name is shown and logged; what may be a personal number in it is covered. */
    static String withoutNumbers(String name) {
        return LIKE_A_NUMBER.matcher(name).replaceAll("************");
    }
}
