package dev.todoke.hub.employer.dropbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** Opens a {@link DropSession} for each client. */
final class DropSubsystem extends SftpSubsystemFactory {
    private final Function<DropAccount, DropFolder> folders;
    private final DropboxGate gate;

    DropSubsystem(Function<DropAccount, DropFolder> folders, DropboxGate gate) {
        this.folders = folders;
        this.gate = gate;
        setErrorStatusDataHandler(new RefusalTexts());
        setFileSystemAccessor(new Access());
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
        DropAccount account = DropAccount.of(channel.getServerSession().getUsername());
        return new DropSession(channel, this, account, folders.apply(account), gate);
    }

    /** No link is ever followed, and hidden files (being received, or being written by the hub) are not listed. */
    private static final class Access implements SftpFileSystemAccessor {
        @Override
        public SeekableByteChannel openFile(
                SftpSubsystemProxy subsystem,
                FileHandle fileHandle,
                Path file,
                String handle,
                Set<? extends OpenOption> options,
                FileAttribute<?>... attributes)
                throws IOException {
            Set<OpenOption> withoutLinks = new HashSet<>(options);
            withoutLinks.add(LinkOption.NOFOLLOW_LINKS);
            return FileChannel.open(file, withoutLinks);
        }

        @Override
        public DirectoryStream<Path> openDirectory(
                SftpSubsystemProxy subsystem,
                DirectoryHandle directoryHandle,
                Path directory,
                String handle,
                LinkOption... options)
                throws IOException {
            return Files.newDirectoryStream(directory, Access::isShown);
        }

        private static boolean isShown(Path entry) {
            return !entry.getFileName().toString().startsWith(".")
                    && (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                            || Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS));
        }
    }
}
