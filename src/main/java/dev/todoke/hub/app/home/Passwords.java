package dev.todoke.hub.app.home;

import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords. */
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** 144 random bits as 24 letters, digits, hyphens and underscores: safe in URLs, property files and shells. */
    public static String random() {
        byte[] bits = new byte[18];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
