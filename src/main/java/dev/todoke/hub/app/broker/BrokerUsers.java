package dev.todoke.hub.app.broker;

import dev.todoke.hub.app.home.HubHome;
import dev.todoke.hub.app.home.MissingKey;
import dev.todoke.hub.app.home.Passwords;
import dev.todoke.hub.app.home.PrivateFile;
import dev.todoke.hub.identity.FirstStartNotes;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The broker's users and passwords, kept in {@code keys/broker-users.properties} as {@code user=password}. */
final class BrokerUsers {

    /** By it the two halves of a pair of brokers know each other; nobody else has it. */
    static final String PAIR = "todoke-pair";

    /** The hub's own user. */
    static final String HUB = "hub";

    private final Path file;
    private final Properties passwords = new Properties();

    /** Reads the file and, where the hub may make keys, adds the users that are not in it yet. */
    BrokerUsers(HubHome home, Collection<InsurerAccount> insurers, FirstStartNotes notes) {
        file = home.resolve("keys/broker-users.properties");
        read();
        Set<String> missing =
                insurers.stream().map(InsurerAccount::user).collect(Collectors.toCollection(TreeSet::new));
        missing.add(HUB);
        missing.removeAll(passwords.stringPropertyNames());
        if (!missing.isEmpty()) {
            add(missing, home, notes);
        }
    }

    private void read() {
        if (Files.exists(file)) {
            try {
                passwords.load(new StringReader(PrivateFile.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    private void add(Set<String> users, HubHome home, FirstStartNotes notes) {
        if (!home.keys().createMissing()) {
            throw new MissingKey(file, "Add a line user=password for each of " + users + ".");
        }
        for (String user : users) {
            passwords.setProperty(user, Passwords.random());
            notes.add("保険者キュー (AMQP, CORE) / Insurer queues", user + "  " + passwords.getProperty(user));
        }
        String lines = passwords.stringPropertyNames().stream()
                .sorted()
                .map(user -> user + "=" + passwords.getProperty(user) + "\n")
                .collect(Collectors.joining());
        PrivateFile.write(file, lines);
    }

    String password(String user) {
        return passwords.getProperty(user);
    }

    Path file() {
        return file;
    }
}
