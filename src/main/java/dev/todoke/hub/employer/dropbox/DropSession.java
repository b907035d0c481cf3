package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.dropbox.RecentArrivals.Arrival;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.extensions.openssh.FsyncExtensionParser;
import org.apache.sshd.sftp.common.extensions.openssh.LimitsExtensionParser;
import org.apache.sshd.sftp.common.extensions.openssh.PosixRenameExtensionParser;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;

/**
 * One client's SFTP conversation. Every request is put into its {@link DropPlace} and allowed there or refused; what is allowed goes on to the server
 * library with a path we wrote ourselves. An upload is received under a hidden name and handed over only when the client itself closes it.
 */
final class DropSession extends SftpSubsystem {
    private record Upload(DropPlace target, DropPlace receiving) {}

    private final DropAccount account;
    private final DropFolder folder;
    private final DropboxGate gate;
    private final Map<String, Upload> uploads = new HashMap<>();
    private final RecentArrivals arrivals = new RecentArrivals();

    DropSession(
            ChannelSession channel,
            SftpSubsystemConfigurator configurator,
            DropAccount account,
            DropFolder folder,
            DropboxGate gate) {
        super(channel, configurator);
        this.account = account;
        this.folder = folder;
        this.gate = gate;
    }

    private DropPlace place(String path) {
        return DropPlace.of(account, path);
    }

    @Override
    protected String doOpen(int id, String path, int flags, int access, Map<String, Object> attributes)
            throws IOException {
        DropPlace place = place(path);
        boolean writes = (access & (SftpConstants.ACE4_WRITE_DATA | SftpConstants.ACE4_APPEND_DATA)) != 0;
        if (writes) {
            return openUpload(id, place, flags, access);
        }
        if (!account.mayRead(place) || DropName.isBeingReceived(place.name())) {
            throw Refusal.notAllowed("There is nothing to read here; answers are in out/.");
        }
        if (place.isDrop()) {
            folder.take(waiting(place));
        }
        return super.doOpen(id, place.path(), SftpConstants.SSH_FXF_OPEN_EXISTING, access, Map.of());
    }

    private String openUpload(int id, DropPlace place, int flags, int access) throws IOException {
        if (!account.mayWrite(place)) {
            throw Refusal.notAllowed(
                    "Files are left in in/ or check/, without subfolders; nothing can be written elsewhere.");
        }
        int disposition = flags & SftpConstants.SSH_FXF_ACCESS_DISPOSITION;
        boolean resumes = (access & SftpConstants.ACE4_APPEND_DATA) != 0
                || disposition == SftpConstants.SSH_FXF_OPEN_EXISTING
                || disposition == SftpConstants.SSH_FXF_OPEN_OR_CREATE && folder.exists(place);
        if (resumes) {
            throw Refusal.failure("An upload cannot be resumed or appended to; please send the whole file again.");
        }
        boolean exists = folder.exists(place.named());
        if (exists && (disposition == SftpConstants.SSH_FXF_CREATE_NEW || DropName.isArrival(place.name()))) {
            throw Refusal.failure("A file of this name is waiting and is not overwritten.");
        }
        if (!account.isHub()) {
            var refusal = gate.refusal(account.employer());
            if (refusal.isPresent()) {
                throw Refusal.failure(refusal.get());
            }
        }
        DropPlace receiving = place.sibling(DropName.receiving());
        String handle = super.doOpen(
                id,
                receiving.path(),
                SftpConstants.SSH_FXF_CREATE_NEW,
                access & ~SftpConstants.ACE4_APPEND_DATA,
                Map.of());
        uploads.put(handle, new Upload(place, receiving));
        return handle;
    }

    /** The client says the file is complete: from here on it counts. */
    @Override
    protected void doClose(int id, String handle) throws IOException {
        Upload upload = uploads.remove(handle);
        if (upload == null) {
            super.doClose(id, handle);
            return;
        }
        try {
            doOpenSSHFsync(id, handle);
            super.doClose(id, handle);
            handOver(id, upload.receiving(), upload.target(), true);
        } catch (IOException | RuntimeException failed) {
            folder.discard(upload.receiving());
            throw failed;
        }
    }

    /** The connection is gone, or the client never closed its files: what it had begun did not happen. */
    @Override
    protected void closeAllHandles() {
        super.closeAllHandles();
        uploads.values().forEach(upload -> {
            folder.discard(upload.receiving());
            log.info("Broken upload of {} discarded", account);
        });
        uploads.clear();
    }

    private void handOver(int id, DropPlace source, DropPlace target, boolean replace) throws IOException {
        if (account.isHub() || DropName.isTemporary(target.name())) {
            folder.move(source, target, replace);
            return;
        }
        Map<String, Object> attributes = super.doLStat(id, source.path(), SftpConstants.SSH_FILEXFER_ATTR_ALL);
        String arrivalName = folder.accept(account, source, target);
        arrivals.remember(target.path(), new Arrival(arrivalName, attributes));
    }

    @Override
    protected void doRename(int id, String oldPath, String newPath, Collection<CopyOption> options) throws IOException {
        DropPlace from = place(oldPath);
        DropPlace to = place(newPath);
        boolean within = from.kind() == to.kind() && Objects.equals(from.employer(), to.employer());
        if (!within || !account.mayWrite(from)) {
            throw Refusal.notAllowed("Files can be renamed within in/, or within check/, only.");
        }
        DropPlace source = waiting(from);
        boolean replace = options.contains(StandardCopyOption.REPLACE_EXISTING);
        folder.unlessTaken(source, () -> handOver(id, source, to.named(), replace));
        arrivals.forget(from.path());
    }

    /** The file a client means: the one of that name, or what became of the one it has just uploaded under it. */
    private DropPlace waiting(DropPlace place) throws IOException {
        if (folder.exists(place.named())) {
            return place;
        }
        if (place.isDrop() && !account.isHub()) {
            DropPlace arrived = arrivals.find(place.path())
                    .map(arrival -> place.sibling(arrival.arrivalName()))
                    .orElse(place);
            if (folder.exists(arrived)) {
                return arrived;
            }
        }
        throw Refusal.noSuchFile("There is no such file, or the hub has taken it.");
    }

    @Override
    protected void doRemoveFile(int id, String path) throws IOException {
        DropPlace place = place(path);
        if (!account.mayRemove(place)) {
            throw Refusal.notAllowed("Only files in in/, check/ and out/ can be removed.");
        }
        DropPlace file = waiting(place);
        if (account.isHub() || !file.isDrop()) {
            super.doRemoveFile(id, file.path());
            folder.forget(file);
        } else {
            folder.unlessTaken(file, () -> super.doRemoveFile(id, file.path()));
            arrivals.forget(place.path());
            log.info("Withdrawn by {}: {}", account, file.name());
        }
    }

    @Override
    protected Map<String, Object> doLStat(int id, String path, int flags) throws IOException {
        DropPlace place = place(path);
        boolean hidden = place.kind() == DropPlace.Kind.ELSEWHERE || DropName.isBeingReceived(place.name());
        if (!hidden && folder.exists(place)) {
            return super.doLStat(id, place.path(), flags);
        }
        if (place.isDrop()) {
            var arrival = arrivals.find(place.path());
            if (arrival.isPresent()) {
                return arrival.get().attributes();
            }
        }
        throw Refusal.noSuchFile("There is no such file or folder here.");
    }

    @Override
    protected Map<String, Object> doStat(int id, String path, int flags) throws IOException {
        return doLStat(id, path, flags);
    }

    /** Times and permissions a client sets on what it has uploaded mean nothing here, but to refuse them would fail its upload. */
    @Override
    protected void doSetStat(
            int id, String path, int command, String extension, Map<String, ?> attributes, Boolean followLinks)
            throws IOException {
        doLStat(id, path, SftpConstants.SSH_FILEXFER_ATTR_ALL);
    }

    @Override
    protected void doFSetStat(int id, String handle, Map<String, ?> attributes) throws IOException {
        validateHandle(handle, handles.get(handle), FileHandle.class);
        Object size = attributes.get("size");
        if (size != null && uploads.containsKey(handle)) {
            super.doFSetStat(id, handle, Map.of("size", size));
        }
    }

    @Override
    protected String doOpenDir(int id, String path, Path ignored, LinkOption... options) throws IOException {
        DropPlace place = place(path);
        if (!place.isFolder() && place.kind() != DropPlace.Kind.BELOW_OUT) {
            throw Refusal.noSuchFile("There is no such folder here.");
        }
        return super.doOpenDir(id, place.path(), resolveFile(place.path()), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    protected void doMakeDirectory(int id, String path, Map<String, ?> attributes) throws IOException {
        DropPlace place = place(path);
        if (!account.isHub() || !account.mayWrite(place)) {
            throw Refusal.notAllowed("Folders cannot be made here.");
        }
        super.doMakeDirectory(id, place.named().path(), Map.of());
    }

    @Override
    protected void doRemoveDirectory(int id, String path) throws IOException {
        throw Refusal.notAllowed("Folders cannot be removed.");
    }

    @Override
    protected void createLink(int id, String existingPath, String linkPath, boolean symbolic) throws IOException {
        throw Refusal.notAllowed("Links cannot be made.");
    }

    @Override
    protected SimpleImmutableEntry<Path, String> doReadLink(int id, String path) throws IOException {
        throw Refusal.notAllowed("There are no links here.");
    }

    @Override
    protected void executeExtendedCommand(Buffer buffer, int id, String extension) throws IOException {
        switch (extension) {
            case FsyncExtensionParser.NAME, LimitsExtensionParser.NAME, PosixRenameExtensionParser.NAME ->
                super.executeExtendedCommand(buffer, id, extension);
            default -> doUnsupportedExtension(buffer, id, extension);
        }
    }
}
