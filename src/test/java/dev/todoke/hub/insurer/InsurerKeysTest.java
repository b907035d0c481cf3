package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.keys.KeysProperties;
import dev.todoke.hub.keys.UnusableKey;
import dev.todoke.hub.vault.NumberEnvelope;
import dev.todoke.hub.vault.NumbersOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsurerKeysTest {
    /** Shows which key it was opened for. */
    private static final NumberEnvelope ENVELOPES = publicJwk -> {
        if (!publicJwk.contains("kty")) {
            throw new IllegalArgumentException("no JWK");
        }
        return (NumbersOnly) (number, subject) -> publicJwk;
    };

    @TempDir
    Path folder;

    @Test
    void rehearsal_makes_a_pair_for_each_insurer() throws IOException {
        InsurerKeys unit = keys(true);

        assertThat(folder.resolve("mihon-kenpo.private.jwk")).exists();
        assertThat(unit.envelopesFor("mihon-kenpo").seal(null, "C-1"))
                .isEqualTo(Files.readString(folder.resolve("mihon-kenpo.public.jwk")))
                .doesNotContain("\"d\"");
    }

    @Test
    void a_key_that_is_there_is_kept() throws IOException {
        keys(true);
        String before = Files.readString(folder.resolve("kyokai-tokyo.public.jwk"));

        keys(true);

        assertThat(folder.resolve("kyokai-tokyo.public.jwk")).hasContent(before);
    }

    @Test
    void in_operation_a_missing_key_stops_the_start_and_says_where_it_belongs() {
        assertThatThrownBy(() -> keys(false))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("kyokai-tokyo.public.jwk")
                .hasMessageContaining("todoke.insurers.keys");
    }

    @Test
    void a_file_that_is_no_key_stops_the_start() throws IOException {
        Files.writeString(folder.resolve("kyokai-tokyo.public.jwk"), "-----BEGIN CERTIFICATE-----");

        assertThatThrownBy(() -> keys(true))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("kyokai-tokyo")
                .hasMessageNotContaining("BEGIN");
    }

    @Test
    void an_insurer_nobody_knows_has_no_envelopes() throws IOException {
        InsurerKeys unit = keys(true);

        assertThatThrownBy(() -> unit.envelopesFor("other")).isInstanceOf(IllegalArgumentException.class);
    }

    private InsurerKeys keys(boolean createMissing) throws IOException {
        InsurersProperties shipped = InsurerPacksTest.shippedProperties();
        return new InsurerKeys(
                () -> new TreeSet<>(Set.of("kyokai-tokyo", "mihon-kenpo")),
                new InsurersProperties(shipped.folder(), shipped.transforms(), folder.toString()),
                new KeysProperties(createMissing),
                ENVELOPES);
    }
}
