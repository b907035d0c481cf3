package dev.todoke.hub.notice.letter;

/** A letter about one person and one case. */
public sealed interface PersonNotice extends Notice
        permits AnswerReminder,
                DataIncompleteNotice,
                EligibilityCertificate,
                EmployeeStatus,
                QualificationInformationNotice,
                RegistrationDelayNotice {

    /** The case it is about, for example {@code C-20261201-0000002}; empty where it is printed from a municipality's list. */
    String caseNo();

    Member member();
}
