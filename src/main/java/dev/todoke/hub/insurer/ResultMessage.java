package dev.todoke.hub.insurer;

/**
 * A message from the result queue.
 *
 * @param body what was sent; null when it has no body, or one that is neither text nor bytes
 * @param user the broker user that sent it
 * @param messageId the id its sender gave it; an AMQP client need not give one
 */
public record ResultMessage(byte[] body, String user, String messageId) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Never what is in it. */
    @Override
    public String toString() {
        return "ResultMessage(" + messageId + " of " + user + ")";
    }
}
