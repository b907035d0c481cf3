package dev.todoke.hub.filing;

/**
 * Takes what a reader finds, in the order of the file. The head comes once and before the first record. For every record in the file there
 * is either one {@link #record} or at least one {@link #problem} with its ordinal; when no record can be taken there may be no head. A problem
 * of {@link ReadProblem.Scope#FILE} is the last call: nothing of the file may then be kept, also of the records handed on before.
 */
public interface FilingSink {
    void head(FilingHead head);

    void record(FilingRecord record);

    void problem(ReadProblem problem);
}
