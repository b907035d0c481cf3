package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.insurer.PackExample.Given;
import dev.todoke.hub.insurer.PackExample.Number;
import dev.todoke.hub.insurer.explain.ExpectedDays;
import dev.todoke.hub.insurer.explain.Explanation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** なぜこの日か: why this insurer, these rules and these days hold for a case, and what would change them. */
@Controller
class WhyPage {

    private final CaseDetail detail;
    private final InsurerPacks packs;
    private final Employers employers;
    private final ExpectedDays days;
    private final Clock clock;

    WhyPage(CaseDetail detail, InsurerPacks packs, Employers employers, ExpectedDays days, Clock clock) {
        this.detail = detail;
        this.packs = packs;
        this.employers = employers;
        this.days = days;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseNo}/why")
    String why(@PathVariable String caseNo, Model model) {
        CaseDetail.Head head = detail.head(caseNo).orElseThrow(NotThere::new);
        List<CaseDetail.Term> clocks = detail.clocks(head.id());
        Optional<LocalDate> started = clocks.stream()
                .filter(term -> term.kind().equals(ClockKind.REGISTRATION_WINDOW.name()))
                .map(CaseDetail.Term::startedOn)
                .findFirst();
        model.addAttribute("person", head);
        model.addAttribute("clocks", clocks);
        model.addAttribute("begun", started.isPresent());
        model.addAttribute(
                "filing",
                employers.all().stream()
                        .filter(employer -> employer.office(head.officeKey()).isPresent())
                        .map(Employer::id)
                        .toList());
        packs.find(head.insurerId())
                .map(pack -> explained(pack, head, started.orElse(LocalDate.now(clock))))
                .ifPresent(explained -> model.addAttribute("explained", explained));
        return "desk/why";
    }

    private Explanation explained(InsurerPack pack, CaseDetail.Head head, LocalDate started) {
        InsurerRules rules = pack.version(head.packVersion()).orElseGet(() -> pack.validOn(head.factDate()));
        Number number = missingWhenItBegan(detail.timeline(head.id())) ? Number.MISSING : Number.PRESENT;
        LocalDate today = LocalDate.now(clock);
        return Explanation.of(pack, rules, new Given(head.factDate(), number, started, today), days);
    }

    /** A number that came later does not move a window that had begun. */
    private static boolean missingWhenItBegan(List<CaseDetail.Moment> timeline) {
        boolean missing = false;
        for (CaseDetail.Moment moment : timeline) {
            switch (moment.kind()) {
                case "NUMBER_MISSING" -> missing = moment.details().contains("\"MISSING\"");
                case "NUMBER_RECEIVED" -> missing = false;
                case "WINDOW_OPENED" -> {
                    return missing;
                }
                default -> {}
            }
        }
        return missing;
    }
}
