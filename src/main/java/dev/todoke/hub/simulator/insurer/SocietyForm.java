package dev.todoke.hub.simulator.insurer;

/**
 * A form handed to the society.
 *
 * @param envelope the sealed file
 */
record SocietyForm(String messageId, int version, String caseNo, String formCode, String fileName, String envelope) {

    @Override
    public String toString() {
        return "SocietyForm(" + messageId + ")";
    }
}
