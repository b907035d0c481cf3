package dev.todoke.hub.ops.desk;

import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.trial.Trial;
import dev.todoke.hub.employer.trial.TrialCheck;
import dev.todoke.hub.identity.EmployerId;
import dev.todoke.hub.identity.Legible;
import dev.todoke.hub.identity.Masking;
import dev.todoke.hub.ops.help.HelpTopic;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 点検: what would become of a file if it were filed. Nothing of it is kept. */
@Controller
@RequestMapping("/check")
class CheckPage {

    /** Boundaries and fields around the file. */
    private static final long AROUND_THE_FILE = 16_384;

    private final TrialCheck trials;
    private final Employers employers;
    private final CheckProperties properties;
    private final Clock clock;

    CheckPage(TrialCheck trials, Employers employers, CheckProperties properties, Clock clock) {
        this.trials = trials;
        this.employers = employers;
        this.properties = properties;
        this.clock = clock;
    }

    @ModelAttribute
    void limits(Model model) {
        model.addAttribute("help", HelpTopic.BEFORE_FILING);
        model.addAttribute("largest", properties.largest().toBytes());
        model.addAttribute("largestText", properties.largest().toMegabytes() + " MB");
    }

    @GetMapping
    String form() {
        return "desk/check";
    }

    @PostMapping
    String check(HttpServletRequest request, Model model) throws IOException {
        try {
            Upload upload = Upload.of(request, properties.largest().toBytes() + AROUND_THE_FILE);
            Optional<String> name = upload.fileName();
            if (name.isEmpty()) {
                model.addAttribute("problem", "none");
            } else {
                report(upload, name.get(), model);
            }
        } catch (IOException e) {
            if (!Upload.isTooLarge(e)) {
                throw e;
            }
            model.addAttribute("problem", "large");
        }
        return "desk/check";
    }

    private void report(Upload upload, String name, Model model) throws IOException {
        LocalDate asOf = upload.field("asOf").isEmpty() ? LocalDate.now(clock) : LocalDate.parse(upload.field("asOf"));
        Optional<Employer> employer = employer(upload.field("employer"));
        FirstNotes notes = new FirstNotes();
        Trial trial;
        try (InputStream bytes = upload.open()) {
            trial = trials.run(
                    name,
                    bytes,
                    context(employer, asOf, upload.field("digits")),
                    office -> employer.flatMap(one -> one.insurerOf(office)),
                    employer.map(Employer::allOrNothing).orElse(false),
                    notes);
        }
        trial.more().forEach(notes::finding);
        model.addAttribute("fileName", Masking.withoutNumbers(Legible.of(name)));
        model.addAttribute("asOf", asOf);
        model.addAttribute("trial", trial);
        model.addAttribute("findings", notes.findings());
        model.addAttribute("findingCount", notes.findingCount());
        model.addAttribute(
                "persons", notes.persons().stream().map(trial::settled).toList());
    }

    private Optional<Employer> employer(String id) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(employers
                        .find(new EmployerId(id))
                        .orElseThrow(() -> new IllegalArgumentException("No such employer")));
    }

    private static CheckContext context(Optional<Employer> employer, LocalDate asOf, String digits) {
        CheckContext set =
                employer.map(one -> one.checkContext(asOf)).orElseGet(() -> new CheckContext(asOf, Set.of(), false));
        boolean reject = digits.isEmpty() ? set.rejectBadCheckDigit() : digits.equals("reject");
        return new CheckContext(asOf, set.officeKeys(), reject);
    }
}
