package dev.todoke.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final Duration SPAN = Duration.ofMinutes(5);

    @Test
    void the_same_seed_files_the_same() {
        List<FiledFile> actual = Workload.of(11, 120, SPAN);
        assertThat(actual)
                .extracting(FiledFile::sha256)
                .isEqualTo(Workload.of(11, 120, SPAN).stream()
                        .map(FiledFile::sha256)
                        .toList());
        assertThat(actual)
                .extracting(FiledFile::sha256)
                .isNotEqualTo(Workload.of(12, 120, SPAN).stream()
                        .map(FiledFile::sha256)
                        .toList());
    }

    @Test
    void nobody_has_the_name_of_another_and_some_files_do() {
        List<FiledFile> files = Workload.of(11, 300, SPAN);
        assertThat(files.stream().filter(file -> file.name().equals("SHFD0006.CSV")))
                .hasSizeGreaterThan(10);
        List<String> names = new ArrayList<>();
        files.stream()
                .filter(file -> file.repeats() == 0)
                .forEach(file -> file.records().forEach(record -> names.add(record.nameKana())));
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void a_repeated_file_has_the_bytes_and_the_sender_of_the_first() {
        List<FiledFile> files = Workload.of(11, 300, SPAN);
        assertThat(files.stream().filter(file -> file.repeats() > 0))
                .isNotEmpty()
                .allSatisfy(file -> {
                    FiledFile first = files.get(file.repeats() - 1);
                    assertThat(file.content()).isEqualTo(first.content());
                    assertThat(file.account()).isEqualTo(first.account());
                });
    }
}
