package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.FreeSpace;
import dev.todoke.hub.identity.EmployerId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes nothing in while a disk is nearly full: an upload that cannot be kept is better refused at its start. */
@Component
final class FreeSpaceGate implements DropboxGate {
    private final FreeSpace space;

    FreeSpaceGate(FreeSpace space) {
        this.space = space;
    }

    @Override
    public Optional<String> refusal(EmployerId employer) {
        return space.shortOf().map(folder -> "The hub has no room for files at the moment. Please send again later.");
    }
}
