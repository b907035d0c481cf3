package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.identity.EmployerId;
import java.nio.file.Path;

/**
 * Who is connected and what that one may do where. An employer writes {@code in/} and
 * {@code check/} and reads {@code out/}; the hub does the opposite, for everybody.
 *
 * @param employer null for the hub's own account
 */
record DropAccount(EmployerId employer) {
    static final String HUB = "hub";

    static DropAccount of(String userName) {
        return new DropAccount(HUB.equals(userName) ? null : new EmployerId(userName));
    }

    boolean isHub() {
        return employer == null;
    }

    /** The folder the account is locked into. */
    Path root(Path dropbox) {
        return isHub() ? dropbox : dropbox.resolve(employer.value());
    }

    boolean mayWrite(DropPlace place) {
        return isHub() ? place.kind() == DropPlace.Kind.BELOW_OUT : place.isDrop();
    }

    boolean mayRead(DropPlace place) {
        return place.kind() == DropPlace.Kind.BELOW_OUT || isHub() && place.isDrop();
    }

    boolean mayRemove(DropPlace place) {
        return place.kind() == DropPlace.Kind.BELOW_OUT || place.isDrop();
    }

    @Override
    public String toString() {
        return isHub() ? HUB : employer.value();
    }
}
