package dev.todoke.hub.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetFileTest {
    private static final byte[] TEXT = "見本".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path file;
    private KeysetFile unit;

    @BeforeEach
    void set_up() {
        file = folder.resolve("keys/numbers.json");
        unit = new KeysetFile(KeyKind.NUMBERS, file);
    }

    @Test
    void a_new_key_file_is_for_its_owner_only() throws Exception {
        unit.create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent().toFile().list()).containsExactly("numbers.json");
    }

    @Test
    void an_existing_key_is_never_overwritten() throws Exception {
        unit.create();
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(unit::create).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void after_rotation_a_new_key_seals_and_the_old_one_still_opens() throws Exception {
        unit.create();
        int oldKey = unit.primaryKeyId();
        Aead before = unit.primitive(Aead.class);
        byte[] sealedBefore = before.encrypt(TEXT, new byte[0]);

        unit.rotate();

        Aead actual = unit.primitive(Aead.class);
        assertThat(actual.decrypt(sealedBefore, new byte[0])).isEqualTo(TEXT);
        assertThat(unit.primaryKeyId()).isNotEqualTo(oldKey);
        byte[] sealedAfter = actual.encrypt(TEXT, new byte[0]);
        assertThatThrownBy(() -> before.decrypt(sealedAfter, new byte[0]))
                .isInstanceOf(java.security.GeneralSecurityException.class);
    }

    @Test
    void a_key_added_for_later_opens_in_every_hub_before_the_first_seals_with_it() throws Exception {
        unit.create();
        int oldKey = unit.primaryKeyId();
        assertThat(unit.promote()).isFalse();
        Aead before = unit.primitive(Aead.class);

        unit.add();
        Aead distributed = unit.primitive(Aead.class);
        assertThat(unit.primaryKeyId()).isEqualTo(oldKey);
        // Between the two steps hubs with and without the new key open what the other seals.
        assertThat(before.decrypt(distributed.encrypt(TEXT, new byte[0]), new byte[0]))
                .isEqualTo(TEXT);

        assertThat(unit.promote()).isTrue();
        Aead promoted = unit.primitive(Aead.class);
        byte[] sealed = promoted.encrypt(TEXT, new byte[0]);
        assertThat(unit.primaryKeyId()).isNotEqualTo(oldKey);
        assertThat(distributed.decrypt(sealed, new byte[0])).isEqualTo(TEXT);
        assertThatThrownBy(() -> before.decrypt(sealed, new byte[0]))
                .isInstanceOf(java.security.GeneralSecurityException.class);
        assertThat(unit.promote()).isFalse();
    }

    @Test
    void a_key_set_of_another_kind_is_refused_by_name_of_file_and_kind() throws Exception {
        new KeysetFile(KeyKind.AUDIT, file).create();

        assertThatThrownBy(() -> unit.primitive(Aead.class))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining(file.toString());
        assertThat(new KeysetFile(KeyKind.AUDIT, file).primitive(Mac.class)).isNotNull();
    }

    @Test
    void a_missing_key_is_made_only_where_that_is_allowed() {
        Keysets operation = new Keysets(new KeysProperties(false));
        assertThatThrownBy(() -> operation.at(file, KeyKind.NUMBERS, "todoke.vault.key-file"))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("todoke.vault.key-file")
                .hasMessageContaining(file.toString())
                .hasMessageContaining("keys create NUMBERS");
        assertThat(file).doesNotExist();

        Keysets rehearsal = new Keysets(new KeysProperties(true));
        assertThat(rehearsal.at(file, KeyKind.NUMBERS, "todoke.vault.key-file").exists())
                .isTrue();
        assertThat(operation.at(file, KeyKind.NUMBERS, "todoke.vault.key-file").exists())
                .isTrue();
    }
}
