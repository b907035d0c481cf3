package dev.todoke.hub.filing;

import java.util.Map;

/**
 * Something a reader could not take, or took otherwise than it was written. Carries no value of the file but the few named in {@code args}, which never come from a person's items.
 *
 * @param line line of the file, from 1; 0 when it is about the whole file
 * @param column character in the line, from 1; 0 when unknown
 * @param ordinal record it is about, from 1; 0 when it is about the file
 * @param args words of the explanation, by name
 */
public record ReadProblem(ReadFault fault, long line, int column, int ordinal, Map<String, String> args) {

    /** What a problem spoils. */
    public enum Scope {
        /** The whole file is returned; the reader stops. */
        FILE,
        /** One record is returned; the others go on. */
        RECORD,
        /** Nothing; it is only said. */
        NOTE
    }

    public ReadProblem {
        args = Map.copyOf(args);
    }

    /** Stable code of the finding. */
    public String code() {
        return fault.code();
    }

    public Scope scope() {
        return fault.scope();
    }
}
