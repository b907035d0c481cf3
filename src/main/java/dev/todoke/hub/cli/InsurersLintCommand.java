package dev.todoke.hub.cli;

import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPackReader;
import dev.todoke.hub.insurer.PackFault;
import dev.todoke.hub.insurer.PackFiles;
import dev.todoke.hub.insurer.PackReading;
import dev.todoke.hub.insurer.explain.ExampleCheck;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.core.io.Resource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells everything that is wrong with insurer packs, and whether their examples hold. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "保険者パックの誤りをすべて、場所とともに示します。パックの中の例（examples）も確かめます。",
            "Tells every fault of insurer packs with its place, and holds the rules to the packs' own examples."
        },
        exitCodeListHeading = "%n終了コード / Exit codes:%n",
        exitCodeList = {
            "0:誤りなし / no fault",
            "1:誤りあり / at least one fault",
            "2:読めないファイルがある、または引数の誤り / a file that cannot be read, or wrong arguments"
        })
final class InsurersLintCommand implements Callable<Integer> {

    @Mixin
    private InsurerOptions options;

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "0..*",
            description = {"ファイルまたはフォルダー。省略時は同梱のもの。", "Files or folders. Default: the packs in the jar."})
    private List<String> places = List.of();

    @Option(names = "--json", description = "1行に1件、JSONで出力 / one JSON object a fault and line")
    private boolean json;

    private final Map<String, String> fileOfId = new HashMap<>();
    private final Map<String, InsurerPack> packOfNumber = new HashMap<>();
    private int files;
    private int insurers;
    private int examples;
    private int faults;

    @Override
    public Integer call() {
        List<Resource> found = (places.isEmpty() ? List.of(PackFiles.SHIPPED) : places)
                .stream().flatMap(place -> options.files(place).stream()).toList();
        ExampleCheck check = new ExampleCheck(options.days());
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            InsurerPackReader reader = new InsurerPackReader(validators.getValidator());
            found.forEach(file -> lint(file, options.read(reader, file), check));
        }
        if (!json) {
            options.print(options.of(
                    "ファイル%d、保険者%d、例%d: 誤り%d件".formatted(files, insurers, examples, faults),
                    "%d files, %d insurers, %d examples: %d faults".formatted(files, insurers, examples, faults)));
        }
        return faults == 0 ? 0 : 1;
    }

    private void lint(Resource file, PackReading reading, ExampleCheck check) {
        files++;
        insurers += reading.packs().size();
        reading.faults().forEach(fault -> tell(file, fault));
        Set<PackFault> wrong = new LinkedHashSet<>();
        if (reading.faults().isEmpty()) {
            for (InsurerPack pack : reading.packs()) {
                examples += pack.examples().size();
                wrong.addAll(check.faults(pack));
            }
        }
        for (InsurerPack pack : reading.packs()) {
            wrong.addAll(twins(file, pack));
        }
        wrong.stream().map(reading::onItsLine).forEach(fault -> tell(file, fault));
    }

    private List<PackFault> twins(Resource file, InsurerPack pack) {
        List<PackFault> twins = new ArrayList<>();
        String other = fileOfId.putIfAbsent(pack.id(), file.getFilename());
        if (other != null) {
            twins.add(PackFault.at("id", "pack.id-twice", pack.id(), other));
            return twins;
        }
        InsurerPack same = packOfNumber.putIfAbsent(pack.insurerNumber(), pack);
        if (same != null) {
            twins.add(PackFault.at("insurerNumber", "pack.number-twice", same.id(), fileOfId.get(same.id())));
        }
        return twins;
    }

    private void tell(Resource file, PackFault fault) {
        faults++;
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", file.getFilename());
            line.put("line", fault.line() == 0 ? null : fault.line());
            line.put("place", fault.place());
            line.put("code", fault.code());
            line.put("ja", fault.ja());
            line.put("en", fault.en());
            options.print(Json.line(line));
            return;
        }
        String at = fault.line() == 0 ? "" : options.of(" %d行目".formatted(fault.line()), ", line " + fault.line());
        String place = fault.place().isEmpty() ? "" : " " + fault.place();
        options.print(file.getFilename() + at + place + ": " + options.of(fault.ja(), fault.en()));
    }
}
