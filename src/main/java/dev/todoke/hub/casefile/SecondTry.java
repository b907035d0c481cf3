package dev.todoke.hub.casefile;

import java.io.IOException;

/** Works on a parked message once more, when what hindered it is mended; the room it was for implements it. */
public interface SecondTry {

    boolean takes(ParkedMessage message);

    /**
     * Has the same effect as the message would have had, at most once.
     *
     * @param by desk user who asked for it
     * @param why in the user's words
     * @throws RuntimeException when it still cannot be worked on
     */
    void run(ParkedMessage message, String by, String why) throws IOException;
}
