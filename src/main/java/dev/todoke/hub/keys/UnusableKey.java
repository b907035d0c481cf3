package dev.todoke.hub.keys;

/** A key that is missing or cannot be used; the message says which file or property, and how to make one. */
public class UnusableKey extends RuntimeException {
    public UnusableKey(String message) {
        super(message);
    }

    public UnusableKey(String message, Throwable cause) {
        super(message, cause);
    }
}
