package dev.todoke.hub.agency;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The pension agency as the hub reaches it: an application goes in, its status is asked for, documents are fetched and their receipt confirmed.
 * Every call may end in
 *
 * <ul>
 *   <li>{@link AgencyUnavailable}: nothing is known of the outcome, try again later;
 *   <li>{@link AgencyRefused}: the agency said no and why, trying again is useless;
 *   <li>{@link AgencyProtocolError}: the answer makes no sense to the hub, a person must look.
 * </ul>
 *
 * The shapes are in {@code docs/interfaces/agency.md}.
 */
public interface AgencyPort {

    /**
     * Applies. The agency takes every package as a new application, also one it has seen before: after an {@link AgencyUnavailable} or a
     * crash ask {@link #find} first.
     */
    Arrival submit(SubmissionPackage submission);

    /**
     * Looks for an application made earlier under a send key; when there are several, the first one.
     *
     * @param from first day of arrival to look at
     * @param to last day of arrival to look at
     */
    Optional<Arrival> find(String sendKey, LocalDate from, LocalDate to);

    /** How far an application is, and which documents it has brought so far. */
    ApplicationStatus status(String arriveId);

    /**
     * Fetches and reads one document. It stays at the agency, and can be fetched again, until its time to obtain it is over.
     *
     * @param number as given by {@link #status}
     */
    OfficialDocument document(String arriveId, int number);

    /** Tells the agency that a document has arrived and is kept. Doing it twice is harmless. */
    void confirmReceipt(String arriveId, int number);
}
