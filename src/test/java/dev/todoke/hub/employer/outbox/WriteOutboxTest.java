package dev.todoke.hub.employer.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxContent;
import dev.todoke.hub.casefile.OutboxFile;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WriteOutboxTest {
    private static final int LARGE = 3 * SpillingFile.IN_MEMORY;

    @TempDir
    private Path work;

    private RoomsUnderTest rooms;
    private AgendaBatch batch;

    @BeforeEach
    void two_receipts_are_due() {
        rooms = RoomsUnderTest.empty();
        rooms.shojiFiles(People.shoji(1).text());
        batch = rooms.due("employer-write-outbox");
        assertThat(batch.items()).hasSize(2);
    }

    /** Writes files of one size, and fails after the first so many. */
    private record Content(int size, int good) implements OutboxContent {
        private static int written;

        static Content of(int size, int good) {
            written = 0;
            return new Content(size, good);
        }

        @Override
        public boolean renders(OutboxFile.Kind kind) {
            return true;
        }

        @Override
        public void write(OutboxFile file, OutputStream out) throws IOException {
            out.write(new byte[size / 2]);
            if (written++ == good) {
                throw new IllegalStateException();
            }
            out.write(new byte[size - size / 2]);
        }
    }

    private WriteOutbox writing(int size, int good) throws IOException {
        return new WriteOutbox(
                rooms.get(Outbox.class),
                List.of(Content.of(size, good)),
                rooms.get(Agenda.class),
                new TransactionTemplate(rooms.get(PlatformTransactionManager.class)),
                work);
    }

    private static File large(WriteOutbox.Rendered rendered) {
        return (File) rendered.content();
    }

    @Test
    void receipts_are_rendered_together_each_for_its_place() throws IOException {
        List<WriteOutbox.Rendered> actual = rooms.get(WriteOutbox.class).render(batch);

        assertThat(actual)
                .extracting(WriteOutbox.Rendered::target)
                .allMatch(target -> target.matches("mihon-shoji/out/F-[0-9]{8}-[0-9]{7}\\.(html|xml)"))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(actual)
                .allSatisfy(rendered -> assertThat((byte[]) rendered.content()).isNotEmpty());
    }

    @Test
    void what_is_large_is_on_disk_for_its_owner_only() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

        List<WriteOutbox.Rendered> actual = writing(LARGE, 2).render(batch);

        assertThat(actual).hasSize(2).allSatisfy(rendered -> {
            assertThat(large(rendered)).hasSize(LARGE);
            assertThat(Files.getPosixFilePermissions(large(rendered).toPath()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        });
    }

    @Test
    void rendering_again_gives_the_same_place() throws IOException {
        WriteOutbox unit = writing(LARGE, 9);

        assertThat(large(unit.render(batch).get(0)))
                .isEqualTo(large(unit.render(batch).get(0)));
    }

    @Test
    void nothing_is_left_once_it_is_given_up() throws IOException {
        WriteOutbox unit = writing(LARGE, 2);
        unit.render(batch);

        unit.discard(batch);

        assertThat(work).isEmptyDirectory();
    }

    @Test
    void nothing_is_left_or_due_once_it_is_written() throws IOException {
        WriteOutbox unit = writing(LARGE, 2);
        unit.render(batch);

        unit.written(batch);

        assertThat(work).isEmptyDirectory();
        assertThat(rooms.jdbc()
                        .sql("select count(*) from outbox_file where written_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(rooms.jdbc()
                        .sql("select count(*) from agenda where step = 'employer-write-outbox'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothing_half_rendered_is_left_when_one_cannot_be_rendered() throws IOException {
        WriteOutbox unit = writing(LARGE, 1);

        assertThatThrownBy(() -> unit.render(batch)).isInstanceOf(IllegalStateException.class);
        unit.discard(batch);

        assertThat(work).isEmptyDirectory();
    }

    @Test
    void what_a_killed_hub_left_is_gone_with_the_next_start() throws IOException {
        Files.writeString(work.resolve("1.out"), "<receipt/>");
        Files.writeString(work.resolve("2-3.part"), "<rec");

        writing(1, 0);

        assertThat(work).isEmptyDirectory();
    }
}
