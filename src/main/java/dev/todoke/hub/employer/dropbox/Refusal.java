package dev.todoke.hub.employer.dropbox;

import java.io.IOException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** The answer to a request the dropbox does not grant; its message reaches the client. */
final class Refusal {
    private Refusal() {}

    static IOException notAllowed(String message) {
        return new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, message);
    }

    static IOException failure(String message) {
        return new SftpException(SftpConstants.SSH_FX_FAILURE, message);
    }

    static IOException noSuchFile(String message) {
        return new SftpException(SftpConstants.SSH_FX_NO_SUCH_FILE, message);
    }
}
