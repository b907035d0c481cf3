package dev.todoke.hub.cli;

import dev.todoke.hub.employer.EmployerFolder;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.PackExample.Given;
import dev.todoke.hub.insurer.PackExample.Number;
import dev.todoke.hub.insurer.PackFiles;
import dev.todoke.hub.insurer.explain.ExpectedDays;
import dev.todoke.hub.insurer.explain.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why an insurer, a rule and a day hold for somebody, and what would change them. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "届書の人ごとに、どの保険者のどの規則から、なぜその日になるのか、何が変われば日が変わるのかを説明します。",
            "Explains for each person of a filing which insurer, rule and days hold, why, and what would change them."
        },
        exitCodeListHeading = "%n終了コード / Exit codes:%n",
        exitCodeList = {
            "0:すべて説明した / everything is explained",
            "1:説明できない記録がある / a record that cannot be explained",
            "2:読めないファイル、または引数の誤り / a file that cannot be read, or wrong arguments"
        })
final class InsurersExplainCommand implements Callable<Integer> {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Mixin
    private InsurerOptions options;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "届書ファイル。省略して --insurer と --fact でも可 / a filing; or give --insurer and --fact")
    private String file;

    @Option(names = "--record", paramLabel = "N", description = "N番目の記録だけ / only the N-th record")
    private int record;

    @Option(names = "--insurer", paramLabel = "ID", description = "保険者パックのid / id of the insurer pack")
    private String insurer;

    @Option(names = "--fact", paramLabel = "DATE", description = "事実の日（例 2026-12-01） / day of the fact")
    private String fact;

    @Option(names = "--no-number", description = "個人番号がない / My Number is missing")
    private boolean noNumber;

    @Option(
            names = "--received",
            paramLabel = "DATE",
            description = {
                "ハブが受け付ける日。年金機構への到達も同じ日として計算します。省略時は今日（日本時間）。",
                "Day on which the hub takes it; the agency is taken to have it on the same day. Default: today in Japan."
            })
    private String received;

    @Option(
            names = "--insurers",
            paramLabel = "FILE|FOLDER",
            defaultValue = PackFiles.SHIPPED,
            description = "保険者パック。省略時は同梱のもの / insurer packs; default: those in the jar")
    private String insurers;

    @Option(
            names = "--employers",
            paramLabel = "FOLDER",
            defaultValue = EmployerFolder.SHIPPED,
            description = "事業所の設定。省略時は同梱のもの / employers; default: those in the jar")
    private String employers;

    @Option(names = "--json", description = "1行に1件、JSONで出力 / one JSON object an explanation and line")
    private boolean json;

    private Map<String, InsurerPack> packs;
    private ExpectedDays days;
    private boolean allExplained = true;

    @Override
    public Integer call() {
        boolean byOptions = insurer != null && fact != null;
        if (byOptions == (file != null)) {
            throw options.refusal(
                    "届書ファイルか、--insurer と --fact のどちらかを指定してください。 / Give either a filing, or --insurer and --fact.");
        }
        packs = options.packs(insurers).stream().collect(Collectors.toMap(InsurerPack::id, Function.identity()));
        days = options.days();
        if (byOptions) {
            explain(insurer, given(options.calendar().date(fact), noNumber), new ExplainedRecords.Why(null, List.of()));
        } else {
            records().forEach(this::explain);
        }
        return allExplained ? 0 : 1;
    }

    private List<ExplainedRecords.Group> records() {
        ExplainedRecords found = new ExplainedRecords(employers(), receivedOn(), record);
        try {
            FilingSource source = file.equals(FilingSource.STANDARD_INPUT)
                    ? FilingSource.standardInput()
                    : FilingSource.of(Path.of(file));
            try (InputStream in = source.open()) {
                new FilingReaders().read(source.fileName(), in, found);
            }
        } catch (IOException e) {
            throw options.refusal(Unreadable.message(file, e));
        }
        if (found.groups().isEmpty() && found.unreadable().isEmpty()) {
            throw options.refusal("その記録はありません。 / There is no such record.");
        }
        found.unreadable().forEach(this::untold);
        return found.groups();
    }

    private Employers employers() {
        try {
            return EmployerFolder.read(employers, Path.of(""));
        } catch (IOException | IllegalStateException e) {
            throw options.refusal("事業所の設定を読めません / Cannot read the employers: " + e.getMessage());
        }
    }

    private void explain(ExplainedRecords.Group group) {
        if (group.why().insurers().isEmpty()) {
            untold(options.of(
                    "事業所 %s は設定（%s）にないため、保険者が分かりません。".formatted(group.officeKey(), employers),
                    "Office %s is not among the employers (%s), so its insurer is not known."
                            .formatted(group.officeKey(), employers)));
            return;
        }
        group.why().insurers().forEach(id -> explain(id, given(group.fact(), !group.numberPresent()), group.why()));
    }

    private void explain(String id, Given given, ExplainedRecords.Why why) {
        InsurerPack pack = packs.get(id);
        if (pack == null) {
            throw options.refusal("保険者パック %1$s がありません。あるのは %2$s / No insurer pack %1$s; there are %2$s"
                    .formatted(id, packs.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        Explanation explained;
        try {
            explained = Explanation.of(pack, given, days);
        } catch (IllegalArgumentException noRules) {
            untold(options.of("保険者 %s には事実の日 %s の規則がありません。".formatted(id, given.fact()), noRules.getMessage()));
            return;
        }
        if (json) {
            options.print(Json.line(fields(explained, why)));
        } else {
            new ExplanationText(options).print(explained, why);
        }
    }

    private static Map<String, Object> fields(Explanation explained, ExplainedRecords.Why why) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("office", why.office());
        fields.put("records", why.records());
        fields.put("insurer", explained.pack().id());
        fields.put("version", explained.rules().version());
        fields.put("given", explained.given());
        fields.put("why", explained.why());
        fields.put("days", why.registers() ? explained.days() : why.only(explained.days()));
        fields.put("changes", why.registers() ? explained.changes() : List.of());
        return fields;
    }

    private void untold(String message) {
        allExplained = false;
        if (json) {
            options.print(Json.line(Map.of("fault", message)));
        } else {
            options.print(message);
        }
    }

    private Given given(LocalDate on, boolean numberMissing) {
        return new Given(on, numberMissing ? Number.MISSING : Number.PRESENT, receivedOn(), null);
    }

    private LocalDate receivedOn() {
        return received == null
                ? LocalDate.now(Clock.system(TOKYO))
                : options.calendar().date(received);
    }
}
