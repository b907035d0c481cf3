package dev.todoke.hub.ops.desk;

import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPackReader;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.insurer.PackReading;
import dev.todoke.hub.insurer.ServedInsurers;
import dev.todoke.hub.insurer.explain.ExampleCheck;
import dev.todoke.hub.insurer.explain.PackDifference;
import dev.todoke.hub.insurer.explain.RuleLine;
import dev.todoke.hub.insurer.explain.RuleWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 保険者: the packs in force in words, and which open cases other rules would change. */
@Controller
@RequestMapping("/insurers")
class InsurerPages {
    private static final long LARGEST_PACK = 256 * 1024;
    private static final int PAGE = 50;

    private final InsurerPacks packs;
    private final ServedInsurers served;
    private final PackChanges changes;
    private final InsurerPackReader reader;
    private final ExampleCheck examples;
    private final Clock clock;

    InsurerPages(
            InsurerPacks packs,
            ServedInsurers served,
            PackChanges changes,
            Validator validator,
            ExampleCheck examples,
            Clock clock) {
        this.packs = packs;
        this.served = served;
        this.changes = changes;
        this.reader = new InsurerPackReader(validator);
        this.examples = examples;
        this.clock = clock;
    }

    /** @param served whether an office of an employer belongs to it */
    record Known(InsurerPack pack, String version, boolean served) {}

    /** @param now whether it holds for facts of today */
    record Version(InsurerRules rules, List<RuleLine> lines, boolean now) {}

    @GetMapping
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "known",
                packs.all().stream()
                        .map(pack -> new Known(
                                pack,
                                pack.validOn(today).version(),
                                served.ids().contains(pack.id())))
                        .sorted(Comparator.comparing(Known::served)
                                .reversed()
                                .thenComparing(known -> known.pack().insurerNumber()))
                        .toList());
        return "desk/insurers";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        InsurerPack pack = packs.find(id).orElseThrow(NotThere::new);
        LocalDate today = LocalDate.now(clock);
        InsurerRules now = pack.validOn(today);
        model.addAttribute("pack", pack);
        model.addAttribute("served", served.ids().contains(id));
        model.addAttribute("general", RuleWords.of(pack));
        model.addAttribute(
                "versions",
                pack.versions().stream()
                        .map(rules -> new Version(rules, RuleWords.of(rules), rules.equals(now)))
                        .sorted(Comparator.comparing(
                                        (Version version) -> version.rules().from())
                                .reversed())
                        .toList());
        return "desk/insurer";
    }

    /** The open cases to which the packs in force would today give other rules or days than they have. */
    @GetMapping("/changes")
    String changes(@RequestParam(defaultValue = "") String before, Model model) {
        model.addAttribute("page", changes.page(packs.all(), before, PAGE));
        return "desk/insurer-changes";
    }

    /** The same for a pack that is not in force: the first of them, and all differences in words. Nothing is kept. */
    @PostMapping("/changes")
    String tried(HttpServletRequest request, Model model) throws IOException {
        try {
            Upload upload = Upload.of(request, LARGEST_PACK);
            Optional<String> name = upload.fileName();
            if (name.isEmpty()) {
                model.addAttribute("problem", "none");
            } else {
                model.addAttribute("fileName", name.get());
                tried(name.get(), upload, model);
            }
        } catch (IOException e) {
            if (!Upload.isTooLarge(e)) {
                throw e;
            }
            model.addAttribute("problem", "large");
        }
        return "desk/insurer-changes";
    }

    private void tried(String name, Upload upload, Model model) throws IOException {
        PackReading reading;
        try (InputStream in = upload.open()) {
            reading = reader.look(name, in);
        }
        model.addAttribute("faults", reading.faults());
        if (reading.faults().isEmpty()) {
            List<InsurerPack> tried = reading.packs();
            model.addAttribute(
                    "faults",
                    tried.stream()
                            .flatMap(pack -> examples.faults(pack).stream())
                            .distinct()
                            .map(reading::onItsLine)
                            .toList());
            model.addAttribute(
                    "differences",
                    tried.stream()
                            .flatMap(pack ->
                                    PackDifference.of(packs.find(pack.id()).orElse(null), pack).stream())
                            .toList());
            model.addAttribute("page", changes.page(tried, "", PAGE));
        }
    }
}
