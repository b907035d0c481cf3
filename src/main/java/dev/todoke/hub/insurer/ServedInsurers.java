package dev.todoke.hub.insurer;

import java.util.Set;

/** Which insurers this hub exchanges messages with: those of the offices that file here. The others it only knows. */
public interface ServedInsurers {

    /** Ids of their packs. */
    Set<String> ids();
}
