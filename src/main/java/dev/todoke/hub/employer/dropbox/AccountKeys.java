package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/** Which keys open which account, as read when the dropbox starts. */
final class AccountKeys implements PublickeyAuthenticator {
    private final Map<String, List<PublicKey>> keys = new HashMap<>();

    /**
     * @param files where the hub's own key is, and where keys of sample employers are made in rehearsal
     * @throws IllegalStateException when an account has no usable key, saying which and how to cure it
     */
    AccountKeys(Employers employers, KeyFiles files) throws IOException, GeneralSecurityException {
        keys.put(DropAccount.HUB, List.of(files.pair(DropAccount.HUB).getPublic()));
        for (Employer employer : employers.all()) {
            keys.put(employer.id().value(), keysOf(employer, files));
        }
    }

    @Override
    public boolean authenticate(String userName, PublicKey key, ServerSession session) {
        return keys.getOrDefault(userName, List.of()).stream().anyMatch(known -> KeyUtils.compareKeys(known, key));
    }

    private static List<PublicKey> keysOf(Employer employer, KeyFiles files)
            throws IOException, GeneralSecurityException {
        List<String> lines = new ArrayList<>(employer.publicKeys());
        if (employer.publicKeyFile().isPresent()) {
            Path file = employer.publicKeyFile().get();
            if (!Files.exists(file) && files.createsMissing()) {
                files.ensure(file.getFileName().toString().replaceFirst("\\.pub$", ""));
            }
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
