package dev.todoke.hub.agency;

/**
 * An application ready to be sent. It holds personal numbers: keep it in memory only, and no longer than the call.
 *
 * @param sendKey names the package at the agency; see {@link AgencyPort#find}
 * @param procedureId 手続ID, 16 digits
 * @param sha256 lower-case hex digest of the ZIP; the same content gives the same digest
 */
public record SubmissionPackage(String sendKey, String procedureId, byte[] zip, String sha256) {

    /** The name the package has at the agency. */
    public String fileName() {
        return fileName(sendKey);
    }

    static String fileName(String sendKey) {
        return sendKey + ".zip";
    }

    @Override
    public String toString() {
        return "SubmissionPackage[" + fileName() + " " + sha256 + "]";
    }
}
