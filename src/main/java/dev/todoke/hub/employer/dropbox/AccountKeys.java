package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which keys open which account. An employer's key file is read at each sign-in: a key taken out of it opens nothing from then on. */
final class AccountKeys implements PublickeyAuthenticator {
    private static final Logger LOG = LoggerFactory.getLogger(AccountKeys.class);

    private final PublicKey hub;
    private final Map<String, Employer> employers;

    /**
     * @param files where the hub's own key is, and where keys of sample employers are made in rehearsal
     * @throws IllegalStateException when an account has no usable key, saying which and how to cure it
     */
    AccountKeys(Employers employers, KeyFiles files) throws IOException, GeneralSecurityException {
        this.hub = files.pair(DropAccount.HUB).getPublic();
        this.employers = employers.all().stream()
                .collect(Collectors.toMap(employer -> employer.id().value(), Function.identity()));
        for (Employer employer : employers.all()) {
            if (employer.publicKeyFile().isPresent() && files.createsMissing()) {
                makeMissing(employer.publicKeyFile().get(), files);
            }
            keysOf(employer);
        }
    }

    private static void makeMissing(Path file, KeyFiles files) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            files.ensure(file.getFileName().toString().replaceFirst("\\.pub$", ""));
        }
    }

    @Override
    public boolean authenticate(String userName, PublicKey key, ServerSession session) {
        return keys(userName).stream().anyMatch(known -> KeyUtils.compareKeys(known, key));
    }

    private List<PublicKey> keys(String userName) {
        if (userName.equals(DropAccount.HUB)) {
            return List.of(hub);
        }
        Employer employer = employers.get(userName);
        if (employer == null) {
            return List.of();
        }
        try {
            return keysOf(employer);
        } catch (IOException | IllegalStateException unusable) {
            LOG.error("Nobody can sign in as {}: {}", employer.id(), unusable.getMessage());
            return List.of();
        }
    }

    private static List<PublicKey> keysOf(Employer employer) throws IOException {
        List<String> lines = new ArrayList<>(employer.publicKeys());
        if (employer.publicKeyFile().isPresent()) {
            Path file = employer.publicKeyFile().get();
            if (!Files.exists(file)) {
                throw KeyFiles.missing(file.toAbsolutePath());
            }
            lines.addAll(Files.readAllLines(file));
        }
        List<PublicKey> usable = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                usable.add(key(employer, line));
            }
        }
        if (usable.isEmpty()) {
            throw new IllegalStateException("Employer " + employer.id() + " has no public key; nobody could connect");
        }
        return usable;
    }

    private static PublicKey key(Employer employer, String line) {
        try {
            return AuthorizedKeyEntry.parseAuthorizedKeyEntry(line)
                    .resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            throw new IllegalStateException(
                    "Employer " + employer.id() + ": a public key line is not one of OpenSSH (ecdsa, ed25519 or rsa)",
                    unusable);
        }
    }
}
