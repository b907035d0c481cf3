package dev.todoke.hub.employer.trial;

import dev.todoke.hub.employer.receipt.CheckedPerson;
import dev.todoke.hub.employer.receipt.ReceiptFinding;

/** Takes what a trial finds, in the order of the file. */
public interface TrialNotes {

    void finding(ReceiptFinding finding);

    /**
     * @param person with the outcome of its own record; {@link Trial#settled} tells the last word
     */
    void person(CheckedPerson person);
}
