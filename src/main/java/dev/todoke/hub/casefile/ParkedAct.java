package dev.todoke.hub.casefile;

import java.io.IOException;

/** What a room can do about a message that is parked. */
public interface ParkedAct {

    boolean takes(ParkedMessage message);

    /**
     * Does it, with effect at most once.
     *
     * @param by desk user who asked for it
     * @param why in the user's words
     * @throws RuntimeException when it cannot be done
     */
    void run(ParkedMessage message, String by, String why) throws IOException;
}
