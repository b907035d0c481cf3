package dev.todoke.hub.app.production;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What production mode asks of its settings. */
final class ProductionRules {

    private static final List<String> REHEARSAL_PARTS = List.of(
            "todoke.simulator.enabled",
            "todoke.postgres.embedded",
            "todoke.broker.embedded",
            "todoke.samples.drop-at-first-start",
            "todoke.keys.create-missing");
    private static final List<String> NEEDED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.artemis.broker-url",
            "spring.artemis.user",
            "todoke.agency.base-url",
            "todoke.agency.token-url",
            "todoke.agency.software-id");
    private static final List<String> SECRETS =
            List.of("spring.datasource.password", "spring.artemis.password", "todoke.agency.api-key");
    private static final Set<String> KNOWN_TO_EVERYBODY = Set.of(
            "admin",
            "artemis",
            "changeit",
            "changeme",
            "hub",
            "password",
            "postgres",
            "rehearsal",
            "secret",
            "test",
            "todoke");
    private static final List<String> KEY_FILES =
            List.of("todoke.vault.key-file", "todoke.audit.key-file", "todoke.archive.key-file");
    private static final List<String> ADDRESSES = List.of("todoke.agency.base-url", "todoke.agency.token-url");

    private final Environment environment;
    private final List<Problem> problems = new ArrayList<>();

    ProductionRules(Environment environment) {
        this.environment = environment;
    }

    List<Problem> problems() {
        if (environment.acceptsProfiles(Profiles.of("rehearsal"))) {
            problem("spring.profiles.active", "rehearsal と production は同時に使えません。", "Remove the profile rehearsal.");
        }
        REHEARSAL_PARTS.forEach(this::mustBeOff);
        if (isSet("todoke.clock.day")) {
            problem("todoke.clock.day", "リハーサル用の時計は使えません。設定を消してください。", "Remove the rehearsal clock.");
        }
        NEEDED.forEach(this::mustBeSet);
        ADDRESSES.forEach(this::mustBeEncrypted);
        SECRETS.forEach(this::mustBeSecret);
        KEY_FILES.forEach(this::mustExist);
        return List.copyOf(problems);
    }

    private void mustBeOff(String property) {
        if (environment.getProperty(property, Boolean.class, false)) {
            problem(property, "リハーサル専用です。false にしてください。", "Only for rehearsal. Set it to false.");
        }
    }

    private void mustBeSet(String property) {
        if (!isSet(property)) {
            problem(property, "設定がありません。", "Not set.");
        }
    }

    private void mustBeEncrypted(String property) {
        if (isSet(property) && !value(property).startsWith("https://")) {
            problem(property, "https:// で始まるアドレスにしてください。", "Use an address that begins with https://.");
        }
    }

    private void mustBeSecret(String property) {
        if (!isSet(property)) {
            problem(property, "設定がありません。", "Not set.");
        } else if (KNOWN_TO_EVERYBODY.contains(value(property).toLowerCase(Locale.ROOT))) {
            problem(property, "初期値のままです。推測できない値にしてください。", "This is a default. Choose one nobody can guess.");
        }
    }

    private void mustExist(String property) {
        if (!isSet(property)) {
            problem(property, "設定がありません。", "Not set.");
        } else if (!Files.isReadable(Path.of(value(property)))) {
            problem(
                    property,
                    "鍵ファイル " + value(property) + " を読めません。",
                    "The key file " + value(property) + " cannot be read.");
        }
    }

    private boolean isSet(String property) {
        return !value(property).isBlank();
    }

    private String value(String property) {
        return environment.getProperty(property, "");
    }

    private void problem(String property, String japanese, String english) {
        problems.add(new Problem(property, japanese, english));
    }
}
