package dev.todoke.hub.agency;

import java.util.List;

/**
 * One document (公文書) of the agency, as received and as read.
 *
 * @param zip the bytes as received
 * @param decisions the people it confirms; empty unless it is a {@link Kind#DECISION}
 * @param returned the people it sends back; a {@link Kind#RETURN} that names nobody sends back the whole application
 * @param letter text of 返戻のお知らせ, empty when there is none
 */
public record OfficialDocument(
        String arriveId,
        int number,
        Kind kind,
        byte[] zip,
        List<Decision> decisions,
        List<ReturnedPerson> returned,
        String letter) {
    public OfficialDocument {
        decisions = List.copyOf(decisions);
        returned = List.copyOf(returned);
    }

    /** What a document is, judged by what is inside. */
    public enum Kind {
        /** A notice of what was decided on a form: 7100001, 7120002, 7130001, 7140001, 7150001 or 7170003. */
        DECISION,
        /** 返戻. */
        RETURN,
        /** Anything else, a PDF for example: for people to read. */
        OTHER
    }

    @Override
    public String toString() {
        return "OfficialDocument[" + arriveId + "/" + number + " " + kind + "]";
    }
}
