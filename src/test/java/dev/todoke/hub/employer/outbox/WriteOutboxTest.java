package dev.todoke.hub.employer.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.Outbox;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WriteOutboxTest {
    private RoomsUnderTest rooms;
    private WriteOutbox unit;
    private AgendaBatch batch;

    @BeforeEach
    void one_receipt_is_due() {
        rooms = RoomsUnderTest.empty();
        unit = rooms.get(WriteOutbox.class);
        rooms.shojiFiles(People.shoji(1).text());
        AgendaBatch all = rooms.due("employer-write-outbox");
        batch = new AgendaBatch(all.step(), all.items().subList(0, 1));
    }

    @Test
    void what_is_rendered_is_its_owners_only() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

        Path actual = unit.render(batch).content();

        assertThat(Files.getPosixFilePermissions(actual)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        unit.discard(batch);
    }

    @Test
    void rendering_again_gives_the_same_place() throws IOException {
        assertThat(unit.render(batch).content())
                .isEqualTo(unit.render(batch).content())
                .isNotEmptyFile();
        unit.written(batch);
    }

    @Test
    void nothing_is_left_once_it_is_written_or_given_up() throws IOException {
        Path place = unit.render(batch).content();

        unit.discard(batch);

        assertThat(filesBeside(place)).isEmpty();
    }

    @Test
    void nothing_is_left_when_it_cannot_be_rendered() throws IOException {
        Path place = unit.render(batch).content();
        unit.discard(batch);
        rooms.jdbc().sql("delete from finding").update();
        rooms.jdbc().sql("delete from filing_record").update();
        rooms.jdbc().sql("update outbox_file set subject = gen_random_uuid()").update();

        assertThatThrownBy(() -> unit.render(batch)).isInstanceOf(RuntimeException.class);

        assertThat(filesBeside(place)).isEmpty();
    }

    @Test
    void what_a_killed_hub_left_is_gone_with_the_next_start(@TempDir Path work) throws IOException {
        Files.writeString(work.resolve("1.out"), "<receipt/>");
        Files.writeString(work.resolve("2-3.part"), "<rec");

        new WriteOutbox(
                rooms.get(Outbox.class),
                List.of(),
                rooms.get(Agenda.class),
                new TransactionTemplate(rooms.get(PlatformTransactionManager.class)),
                work);

        assertThat(work).isEmptyDirectory();
    }

    private static List<Path> filesBeside(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place.getParent())) {
            return files.toList();
        }
    }
}
