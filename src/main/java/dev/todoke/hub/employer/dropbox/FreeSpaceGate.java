package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.identity.EmployerId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes nothing in while the disk is nearly full: an upload that cannot be kept is better refused at its start. */
@Component
final class FreeSpaceGate implements DropboxGate {
    private final DropboxProperties properties;

    FreeSpaceGate(DropboxProperties properties) {
        this.properties = properties;
    }

    @Override
    public Optional<String> refusal(EmployerId employer) {
        return properties.folder().toFile().getUsableSpace()
                        < properties.minFree().toBytes()
                ? Optional.of("The hub has no room for files at the moment. Please send again later.")
                : Optional.empty();
    }
}
