package dev.todoke.hub.insurer;

/** An insurer pack that cannot be used; the message names the file and everything that is wrong in it. The hub does not start with it. */
public class InvalidInsurerPack extends RuntimeException {
    InvalidInsurerPack(String message) {
        super(message);
    }
}
