package dev.todoke.hub.casefile;

import java.io.IOException;

/** Gives a parked message back to who sent it, with the reason; the room it came to implements it. */
public interface SendBack {

    boolean takes(ParkedMessage message);

    /**
     * Tells the sender, once.
     *
     * @param by desk user who asked for it
     * @param why in the user's words; the sender reads them
     * @throws RuntimeException when it cannot be given back
     */
    void run(ParkedMessage message, String by, String why) throws IOException;
}
