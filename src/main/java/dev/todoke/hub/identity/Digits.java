package dev.todoke.hub.identity;

/** Texts of ASCII digits. Full-width digits do not count: the files of the agency may not hold them in a number. */
final class Digits {

    private Digits() {}

    static boolean are(String text, int length) {
        return text != null && text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int at(String text, int index) {
        return text.charAt(index) - '0';
    }

    static boolean allZero(String text) {
        return text.chars().allMatch(c -> c == '0');
    }
}
