package dev.todoke.hub.casefile;

/** What can happen to a case. Names are stored and never change their meaning; texts are in {@code messages/event*.properties}. */
public enum EventKind {
    /** The record was accepted. Details: filingNo, ordinal. */
    FILING_RECEIVED,
    /** A person the row names has a case of its own. Details: member, caseNo. */
    MEMBER_OPENED,
    /** A person the row names is held as a member already, by an earlier row that says the same; not opened twice. Details: member, caseNo. */
    MEMBER_HELD,
    /** The row the person stands in was sent back to the employer, and the person with it. Details: caseNo. */
    HOUSEHOLD_RETURNED,
    /** The row the person stands in was taken back by the employer. Details: caseNo. */
    HOUSEHOLD_WITHDRAWN,
    /** About a day to come, so it is held until then. Details: until. */
    RECORD_HELD,
    /** Filed after the five days. Details: due, reading. */
    FILED_LATE,
    /** The record carries no usable personal number. Details: numberState. */
    NUMBER_MISSING,
    /** Put into a submission. Details: submissionNo. */
    SUBMISSION_PREPARED,
    /** The agency has it (到達). Details: submissionNo, arriveId, arrivedAt. */
    SUBMISSION_ARRIVED,
    /** The registration window opened. Details: from, to. */
    WINDOW_OPENED,
    /** The agency's status changed. Details: arriveId, status. */
    AGENCY_STATUS,
    /** The agency confirmed the enrolment. Details: arriveId, insuredNumber. */
    AGENCY_DECIDED,
    /** The agency decided on a form that is no enrolment. Details: arriveId, insuredNumber. */
    AGENCY_CONFIRMED,
    /** The agency returned it (返戻). Details: arriveId. */
    AGENCY_RETURNED,
    /** The agency refused the package at the door. Details: submissionNo, reason (REFUSED_RECORD, REFUSED_NEIGHBOUR, REFUSED_PACKAGE). */
    AGENCY_REFUSED,
    /** An operator sent it back to the employer before it left. */
    HUB_RETURNED,
    /** The agency confirmed a person who had been sent back to the employer; the insurer is not told. Details: arriveId, insuredNumber. */
    DECIDED_TOO_LATE,
    /** The agency is done with the application and has said nothing about this person. Details: arriveId. */
    AGENCY_SILENT,
    /** The same person seems to leave one insurer and join another. Details: caseNo, insurerId, days (0: the next day; fewer: overlap). */
    INSURER_CHANGED,
    /** The insurer's registration message is on its queue. Details: insurerId, sendKey. */
    REGISTRATION_SENT,
    /** The order to end the insurance is on the insurer's queue. Details: insurerId, sendKey. */
    DEREGISTRATION_SENT,
    /** The form is on the society's queue as KPFD0006.CSV. Details: insurerId, sendKey. */
    FILING_SENT,
    /** The application is on the insurer's queue. Details: insurerId, sendKey. */
    APPLICATION_SENT,
    /** The people of a row that goes to no agency have left for their insurer; the row itself is done. */
    HOUSEHOLD_HANDED_OVER,
    /** Somebody at the desk had the order sent once more, as a new version. */
    ORDER_ANEW,
    /** What was applied for is done. Details: validTo, of a certificate whose insurer tells it. */
    RESULT_COMPLETED,
    /** The insurer has ended the insurance. */
    RESULT_DEREGISTERED,
    /** The society has taken the form. */
    RESULT_ACCEPTED,
    /** The insurer registered the person. */
    RESULT_REGISTERED,
    /** Clinics can see the person. */
    RESULT_VIEWABLE,
    /** Viewing is suspended. Details: reason. */
    RESULT_SUSPENDED,
    /** The insurer cannot go on yet. Details: reason. */
    RESULT_INCOMPLETE,
    /** The insurer refused what it was sent. Details: reason. */
    RESULT_REJECTED,
    /** The insurer has a 資格確認書 issued for the person. Details: reason. */
    RESULT_CERTIFICATE,
    /** A 資格確認書 was asked for, but the person's card is registered as マイナ保険証. */
    CERTIFICATE_NOT_NEEDED,
    /** The insurer answered an order that a later one has replaced; nothing changed. Details: result, sendKey. */
    RESULT_OVERTAKEN,
    /** A document was issued. Details: noticeNo, notice, reason. */
    NOTICE_ISSUED,
    /** The employer says that a paper is in the person's hands (配付). Details: noticeNo, notice. */
    NOTICE_HANDED_OUT,
    /** The employer sent the number later. Details: filingNo. */
    NUMBER_RECEIVED,
    /** The notice is answered, its reminder stops. Details: noticeNo. */
    NOTICE_ANSWERED,
    /** The answer to a notice is still missing. Details: noticeNo, answerBy. */
    NOTICE_REMINDED,
    /** The window closes with the next open day. Details: to. */
    WINDOW_DUE_SOON,
    /** The window is over and the person is not registered. Details: to. */
    WINDOW_OVERDUE,
    /** Registered inside the window. Details: to. */
    WINDOW_MET,
    /** The window stands still until somebody has answered. Details: reason. */
    WINDOW_PAUSED,
    /** The window goes on. Details: from, to. */
    WINDOW_RESUMED,
    /** A deadline other than the window was set. Details: clock, from, to. */
    CLOCK_STARTED,
    /** A deadline other than the window is due soon. Details: clock, to. */
    CLOCK_DUE_SOON,
    /** A deadline other than the window is over. Details: clock, to. */
    CLOCK_OVERDUE,
    /** A step could not be done and waits for a person at the desk. Details: step, code. */
    STEP_PARKED,
    /** Somebody at the desk let a parked step go on. Details: step. */
    STEP_RELEASED,
    /** The employer took the record back before it left. Details: filingNo. */
    RECORD_WITHDRAWN,
    /** Nothing is left to do. */
    CASE_CLOSED
}
