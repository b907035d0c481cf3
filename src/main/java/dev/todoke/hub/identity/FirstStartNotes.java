package dev.todoke.hub.identity;

/**
 * What the person who starts the hub for the first time must be told: users and their initial passwords, and where keys
 * are. It ends up in a file that only the hub's own user can read.
 */
public interface FirstStartNotes {

    /**
     * Keeps a line durably: when this returns it is on disk. Call it before the password takes effect, so that a crash in
     * between leaves a note too many rather than a user nobody can log in as.
     *
     * @param section heading, Japanese and English
     * @param line one fact, such as user and password
     */
    void add(String section, String line);
}
