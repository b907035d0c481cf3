package dev.todoke.hub.insurer;

/**
 * A message ready for an insurer's queue.
 *
 * @param queue its name
 * @param sendKey what the broker recognises a second copy by ({@code _AMQ_DUPL_ID})
 * @param xml the message
 */
public record OutgoingMessage(String queue, String sendKey, String xml) {
    @Override
    public String toString() {
        return "OutgoingMessage(" + queue + ", " + sendKey + ")";
    }
}
