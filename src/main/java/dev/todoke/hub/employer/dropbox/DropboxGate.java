package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.identity.EmployerId;
import java.util.Optional;

/** Asked before an upload begins: may the hub take more in right now? */
public interface DropboxGate {

    /** Why not, in a sentence for the sender; empty when the upload may begin. Asked often, so answered fast. */
    Optional<String> refusal(EmployerId employer);
}
