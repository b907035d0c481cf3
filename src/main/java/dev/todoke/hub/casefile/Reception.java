package dev.todoke.hub.casefile;

import dev.todoke.hub.filing.FilingRecord;
import java.time.LocalDate;

/** Whether an insurer takes what an employer files for one of its people through the hub; told by the room that has the insurer packs. */
public interface Reception {

    /** What becomes of such a record. */
    enum Answer {
        /** It has somebody to go to. */
        TAKEN,
        /** An application that goes to the insurer through the hub; the words say what follows. */
        PASSED_ON,
        /** An application that the person makes alone; the words say where. */
        BY_PERSON,
        /** There is no such application; the words say what to do instead. */
        NEVER,
        /** Neither the agency nor the insurer has a part in such a record; the words name the insurer. */
        NO_RECEIVER
    }

    /**
     * @param packVersion name of the rules
     * @param ja in the insurer's words; empty when nothing has to be said
     * @param en the same in English
     * @param source the rules they are from: name of the pack and its version, and what those rest on
     */
    record Word(Answer answer, String packVersion, String ja, String en, String source) {

        /** Whether the record goes back to its sender. */
        public boolean refuses() {
            return answer != Answer.TAKEN && answer != Answer.PASSED_ON;
        }
    }

    /**
     * @param record one that passed the checks
     * @param factDate the day it is about
     */
    Word of(String insurerId, FilingRecord record, LocalDate factDate);
}
