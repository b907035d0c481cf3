package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.ReadFault;
import java.util.Map;

/** A line that makes the whole file unreadable. Ends the reading of the file, never leaves this package. */
final class UnreadableLine extends RuntimeException {
    private final ReadFault fault;
    private final transient Map<String, String> args;

    UnreadableLine(ReadFault fault) {
        this(fault, Map.of());
    }

    UnreadableLine(ReadFault fault, String arg, Object value) {
        this(fault, Map.of(arg, value.toString()));
    }

    private UnreadableLine(ReadFault fault, Map<String, String> args) {
        super(fault.code(), null, false, false);
        this.fault = fault;
        this.args = args;
    }

    ReadFault fault() {
        return fault;
    }

    Map<String, String> args() {
        return args;
    }
}
