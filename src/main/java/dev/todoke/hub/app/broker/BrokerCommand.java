package dev.todoke.hub.app.broker;

import dev.todoke.hub.app.home.Passwords;
import dev.todoke.hub.app.home.PrivateFile;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.EmployerFolder;
import dev.todoke.hub.employer.Office;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.PackFiles;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes what an Artemis outside needs to serve the hub. {@code broker run FILE} is no command of this class: it is a service, started by
 * {@link BrokerService}.
 */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        description = {
            "外部の Artemis の設定を書き出します。broker run FILE はその設定でブローカーを動かします。",
            "Writes the settings of an Artemis outside. broker run FILE runs a broker with them."
        })
public final class BrokerCommand {
    private static final String STAMP = SenderStamp.class.getName().replace('.', '/') + ".class";

    /** One half of the pair, and where its files go. */
    static final class Half {
        @Option(
                names = "--role",
                required = true,
                paramLabel = "PRIMARY|BACKUP",
                description = "which half of the pair")
        private BrokerPair.Role role;

        @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = "where the files are written")
        private Path folder;

        @Option(
                names = "--store",
                required = true,
                paramLabel = "FOLDER",
                description = "journal and pages; the same for both halves")
        private Path store;

        @Option(names = "--host", defaultValue = "127.0.0.1", description = "address it listens on (${DEFAULT-VALUE})")
        private String host;

        @Option(names = "--port", defaultValue = "61616", description = "for Artemis' own protocol (${DEFAULT-VALUE})")
        private int port;

        @Option(names = "--amqp-port", defaultValue = "5672", description = "for AMQP 1.0 (${DEFAULT-VALUE})")
        private int amqpPort;

        @Option(
                names = "--other",
                required = true,
                paramLabel = "HOST:PORT",
                description = "where the other half listens")
        private String other;

        @Option(
                names = "--advertise",
                paramLabel = "HOST:PORT",
                description = "where clients and the other half reach this one; else host and port")
        private String advertise;
    }

    /** For whom there are queues. */
    static final class Served {
        @Option(
                names = "--employers",
                paramLabel = "FOLDER",
                defaultValue = EmployerFolder.SHIPPED,
                description = "as todoke.employers.folder (${DEFAULT-VALUE})")
        private String employers;

        @Option(
                names = "--insurers",
                paramLabel = "FOLDER",
                defaultValue = PackFiles.SHIPPED,
                description = "as todoke.insurers.folder (${DEFAULT-VALUE})")
        private String insurers;

        @Option(
                names = "--users",
                required = true,
                paramLabel = "FILE",
                description =
                        "lines user=password for hub, each insurer served, and todoke-pair; missing ones are added")
        private Path users;

        List<InsurerAccount> accounts() throws IOException {
            try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
                InsurerPacks packs = new InsurerPacks(insurers, validators.getValidator());
                return EmployerFolder.read(employers, Path.of("")).all().stream()
                        .map(Employer::offices)
                        .flatMap(List::stream)
                        .map(Office::insurer)
                        .distinct()
                        .sorted()
                        .map(packs::get)
                        .map(InsurerAccount::of)
                        .toList();
            }
        }
    }

    @Command(
            name = "config",
            mixinStandardHelpOptions = true,
            description = {
                "一組の Artemis（稼働系・待機系）の片方の設定を書き出します: broker.xml、利用者、権限、プラグイン。",
                "Writes the settings of one half of an Artemis live/backup pair with a shared store: broker.xml, users, roles,"
                        + " login.config and the plugin's jar."
            })
    int config(@Mixin Half half, @Mixin Served served) throws Exception {
        List<InsurerAccount> accounts = served.accounts();
        Properties passwords = users(served.users, accounts);
        String own = half.advertise == null ? half.host + ":" + half.port : half.advertise;
        BrokerPair pair = new BrokerPair(
                half.role, "tcp://" + own, "tcp://" + half.other, passwords.getProperty(BrokerUsers.PAIR));
        Path folder = Files.createDirectories(half.folder.toAbsolutePath().normalize());
        StringWriter xml = new StringWriter();
        BrokerSettings settings = new BrokerSettings(properties(half));
        new BrokerXml(settings.of(half.store.toAbsolutePath().normalize(), accounts), pair).write(xml);
        PrivateFile.write(folder.resolve("broker.xml"), xml.toString());
        // The pair's own user is no user of the queues.
        PrivateFile.write(
                folder.resolve("artemis-users.properties"), lines(passwords, user -> passwords.getProperty(user)));
        PrivateFile.write(folder.resolve("artemis-roles.properties"), lines(passwords, user -> user));
        Files.writeString(folder.resolve("login.config"), LOGIN);
        plugin(folder.resolve("todoke-sender-stamp.jar"));
        return 0;
    }

    /** Artemis looks for the two files beside this one. */
    private static final String LOGIN = """
            activemq {
                org.apache.activemq.artemis.spi.core.security.jaas.PropertiesLoginModule required
                    reload=true
                    org.apache.activemq.jaas.properties.user="artemis-users.properties"
                    org.apache.activemq.jaas.properties.role="artemis-roles.properties";
            };
            """;

    private static BrokerProperties properties(Half half) {
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        "todoke.broker.address", half.host,
                        "todoke.broker.core-port", half.port,
                        "todoke.broker.amqp-port", half.amqpPort)))
                .bindOrCreate("todoke.broker", BrokerProperties.class);
    }

    private static Properties users(Path file, List<InsurerAccount> accounts) throws IOException {
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            passwords.load(new StringReader(PrivateFile.read(file)));
        }
        Set<String> missing =
                accounts.stream().map(InsurerAccount::user).collect(Collectors.toCollection(TreeSet::new));
        missing.addAll(List.of(BrokerUsers.HUB, BrokerUsers.PAIR));
        missing.removeAll(passwords.stringPropertyNames());
        if (!missing.isEmpty()) {
            missing.forEach(user -> passwords.setProperty(user, Passwords.random()));
            String all = passwords.stringPropertyNames().stream()
                    .sorted()
                    .map(user -> user + "=" + passwords.getProperty(user) + "\n")
                    .collect(Collectors.joining());
            PrivateFile.write(file.toAbsolutePath(), all);
        }
        return passwords;
    }

    private static String lines(Properties passwords, UnaryOperator<String> value) {
        return passwords.stringPropertyNames().stream()
                .filter(user -> !user.equals(BrokerUsers.PAIR))
                .sorted()
                .map(user -> user + "=" + value.apply(user) + "\n")
                .collect(Collectors.joining());
    }

    /** The plugin needs nothing of the hub but its own class. */
    private static void plugin(Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream classes = new JarOutputStream(out);
                InputStream stamp = BrokerCommand.class.getClassLoader().getResourceAsStream(STAMP)) {
            classes.putNextEntry(new ZipEntry(STAMP));
            stamp.transferTo(classes);
        }
    }
}
