package dev.todoke.hub.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps all it hears. */
public final class HeardFiling implements FilingSink {
    private final List<FilingHead> heads = new ArrayList<>();
    private final List<FilingRecord> records = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();

    public static HeardFiling of(String fileName, byte[] bytes) throws IOException {
        HeardFiling heard = new HeardFiling();
        new FilingReaders().read(fileName, new ByteArrayInputStream(bytes), heard);
        return heard;
    }

    public static HeardFiling ofCsv(String text) throws IOException {
        return of("SHFD0006.CSV", CsvText.bytes(text));
    }

    @Override
    public void head(FilingHead head) {
        heads.add(head);
    }

    @Override
    public void record(FilingRecord record) {
        records.add(record);
    }

    @Override
    public void problem(ReadProblem problem) {
        problems.add(problem);
    }

    public FilingHead head() {
        return heads.get(0);
    }

    public List<FilingHead> heads() {
        return heads;
    }

    public List<FilingRecord> records() {
        return records;
    }

    public List<ReadProblem> problems() {
        return problems;
    }

    public List<ReadFault> faults() {
        return problems.stream().map(ReadProblem::fault).toList();
    }
}
