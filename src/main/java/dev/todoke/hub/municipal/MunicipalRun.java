package dev.todoke.hub.municipal;

import dev.todoke.hub.notice.print.NoticePress;
import dev.todoke.hub.notice.print.NoticeRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Issues papers for a list. Killed at any moment and started again with the same request, it goes on after the volumes that are complete and ends
 * with the same bytes as if nothing had happened; started again when it is complete, it changes nothing.
 */
public final class MunicipalRun {
    private static final String INDEX = "index.csv";
    private static final String FINDINGS = "findings.csv";
    /** By it, spreadsheet programs know the Japanese in a file. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Clock clock;
    private final int threads;
    private final Progress progress;
    private final NoticePress press = new NoticePress(new NoticeRenderer());

    /** @param threads that print, each with one volume in memory */
    public MunicipalRun(Clock clock, int threads, Progress progress) {
        this.clock = clock;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Prints what is not printed yet.
     *
     * @throws RunRefused before anything is written, or when the list was changed on the way
     * @throws IOException when the disk fails; what is complete stays so
     */
    public RunResult issue(RunRequest request) throws IOException, RunRefused {
        Optional<RunFile> earlier = RunFile.read(request.folder());
        LocalDate asOf = request.asOf().or(() -> earlier.map(RunFile::asOf)).orElseGet(() -> LocalDate.now(clock));
        RunRules rules = RunRules.of(request.pack(), asOf, request.kind());
        MunicipalList.Facts facts = MunicipalList.inspect(request.list(), request.kind());
        RunName name = RunName.of(rules, facts.sha256());
        RunFile asked = RunFile.started(rules, facts, request.perVolume(), name);
        if (earlier.isPresent()) {
            earlier.get().requireSame(asked);
        }
        try (RunFolder folder = RunFolder.open(request.folder())) {
            if (earlier.isPresent() && earlier.get().state() == RunFile.State.COMPLETE) {
                requireWhole(folder, earlier.get());
                folder.delete(VolumePrint.WORK);
                return new RunResult(asOf, earlier.get().counts(), facts.people());
            }
            folder.write(RunFile.NAME, out -> out.write(RunFile.bytes(asked)));
            return print(request, rules, new Letters(rules, name), asked, folder);
        }
    }

    private RunResult print(RunRequest request, RunRules rules, Letters letters, RunFile asked, RunFolder folder)
            throws IOException, RunRefused {
        List<PlannedVolume> known = new ArrayList<>();
        AtomicLong reached = new AtomicLong();
        long already = 0;
        int volumes = 0;
        try (MunicipalList list = MunicipalList.open(request.list());
                VolumeThreads work = new VolumeThreads(threads)) {
            VolumePlan plan = new VolumePlan(new Households(list, rules), letters, request.perVolume());
            for (Optional<PlannedVolume> next = plan.next(); next.isPresent(); next = plan.next()) {
                PlannedVolume volume = next.get();
                volumes = volume.number();
                long people = volume.lastPlace() - volume.firstPlace() + 1;
                if (folder.has(VolumePrint.record(volume))) {
                    already += people;
                    reached.addAndGet(people);
                } else {
                    work.add(() -> print(volume, rules, folder, reached, asked.people()));
                }
            }
            work.finish();
            if (!list.facts().sha256().equals(asked.listSha256())) {
                RunFile spoiled = asked.ended(RunFile.State.SPOILED, List.of());
                folder.write(RunFile.NAME, out -> out.write(RunFile.bytes(spoiled)));
                spoiled.requireSame(asked);
            }
        }
        return new RunResult(rules.asOf(), finish(folder, asked, volumes), already);
    }

    private void print(PlannedVolume volume, RunRules rules, RunFolder folder, AtomicLong reached, long all)
            throws IOException {
        long people = volume.lastPlace() - volume.firstPlace() + 1;
        AtomicLong within = new AtomicLong();
        int letters = Math.max(1, volume.letters().size());
        new VolumePrint(volume, folder, rules.asOf(), () -> {
                    long share = within.incrementAndGet() * people / letters - (within.get() - 1) * people / letters;
                    progress.reached(reached.addAndGet(share), all);
                })
                .run(press);
        if (volume.letters().isEmpty()) {
            reached.addAndGet(people);
        }
    }

    private static RunCounts finish(RunFolder folder, RunFile asked, int volumes) throws IOException {
        List<VolumeRecord> records = new ArrayList<>();
        for (int number = 1; number <= volumes; number++) {
            records.add(RunFile.volume(folder.path(VolumePrint.WORK + "/%04d.json".formatted(number))));
        }
        folder.write(INDEX, out -> {
            Tables.write(out, List.of(VolumePrint.INDEX_HEADING));
            for (VolumeRecord volume : records) {
                Files.copy(folder.path(VolumePrint.index(volume.number())), out);
            }
        });
        folder.write(FINDINGS, out -> {
            out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
            Tables.write(out, List.of(ListFinding.HEADING));
            for (VolumeRecord volume : records) {
                Files.copy(folder.path(VolumePrint.findings(volume.number())), out);
            }
        });
        RunFile complete = asked.ended(RunFile.State.COMPLETE, records);
        folder.write(RunFile.NAME, out -> out.write(RunFile.bytes(complete)));
        folder.delete(VolumePrint.WORK);
        return complete.counts();
    }

    /** Whoever starts a complete run again wants to know that it still is. */
    private static void requireWhole(RunFolder folder, RunFile run) throws IOException, RunRefused {
        for (VolumeRecord volume : run.volumes()) {
            requireWhole(folder.path(VolumePrint.pdf(volume.number())), volume.pdfSha256());
            requireWhole(folder.path(VolumePrint.xml(volume.number())), volume.xmlSha256());
        }
    }

    private static void requireWhole(Path file, String sha256) throws IOException, RunRefused {
        if (sha256.isEmpty()) {
            return;
        }
        String found = "";
        if (Files.exists(file)) {
            try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.begin())) {
                ((InputStream) in).transferTo(OutputStream.nullOutputStream());
                found = Sha256.hex(in.getMessageDigest().digest());
            }
        }
        if (!found.equals(sha256)) {
            throw new RunRefused(
                    "%s が、なくなったか書き換えられています。同じ一覧と指定で別のフォルダーに出力すれば、同じファイルになります。".formatted(file),
                    "%s is gone or was changed. The same list and options in another folder give the same file again."
                            .formatted(file));
        }
    }
}
