package dev.todoke.hub.employer.dropbox;

import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.common.SftpHelper;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;

/** Sends our own words where we have some, and only the status codes that version 3 of the protocol knows. */
final class RefusalTexts implements SftpErrorStatusDataHandler {

    @Override
    public int resolveSubStatus(
            SftpSubsystemEnvironment subsystem, int id, Throwable error, int command, Object... arguments) {
        int status = SftpHelper.resolveSubstatus(error);
        return status > SftpConstants.SSH_FX_OP_UNSUPPORTED ? SftpConstants.SSH_FX_FAILURE : status;
    }

    @Override
    public String resolveErrorMessage(
            SftpSubsystemEnvironment subsystem, int id, Throwable error, int status, int command, Object... arguments) {
        return error instanceof SftpException ? error.getMessage() : SftpHelper.resolveStatusMessage(status);
    }
}
