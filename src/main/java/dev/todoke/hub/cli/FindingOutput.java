package dev.todoke.hub.cli;

import dev.todoke.hub.check.Finding;

/** Where findings go while files are read. */
interface FindingOutput {
    void begin(FilingSource file);

    void finding(FilingSource file, Finding finding);

    /** The file has been read, as far as that went. */
    void end(FilingSource file, Outcome outcome, Tally counts);

    /** All files have been read. */
    void finish(int files, Tally counts);

    /** What would happen to a file. */
    enum Outcome {
        /** Each record would go its own way. */
        READ,
        /** Read, but something about the whole file is wrong: it would be returned. */
        RETURNED,
        /** No filing, or not to be read to its end. */
        UNREADABLE
    }
}
