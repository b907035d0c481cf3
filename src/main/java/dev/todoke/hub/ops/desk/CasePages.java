package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Routing;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.identity.Masking;
import dev.todoke.hub.ops.help.HelpTopic;
import dev.todoke.hub.window.Outlooks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 案件: finding people, and one person's way from the filing to the registration. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private static final int PAGE = 50;

    /** Those that become cases. */
    private static final List<Form> FORMS = List.of(
            Form.ENROLMENT,
            Form.LOSS,
            Form.DEPENDANTS,
            Form.ANNUAL_REMUNERATION,
            Form.CHANGED_REMUNERATION,
            Form.BONUS,
            Form.CERTIFICATE_APPLICATION,
            Form.INFORMATION_NOTICE_APPLICATION,
            Form.LINK_REMOVAL);

    private final CaseList cases;
    private final CaseDetail detail;
    private final Outlooks outlooks;
    private final Routing routing;

    CasePages(CaseList cases, CaseDetail detail, Outlooks outlooks, Routing routing) {
        this.cases = cases;
        this.detail = detail;
        this.outlooks = outlooks;
        this.routing = routing;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        if (!state.isEmpty()) {
            CaseState.valueOf(state);
        }
        if (!form.isEmpty()) {
            Form.valueOf(form);
        }
        boolean number = Masking.holdsNumber(q);
        String words = number ? "" : q.strip();
        CaseList.Show part = CaseList.Show.valueOf(show.toUpperCase(Locale.ROOT).replace('-', '_'));
        model.addAttribute("show", show);
        model.addAttribute("state", state);
        model.addAttribute("form", form);
        model.addAttribute("forms", FORMS);
        model.addAttribute("q", words);
        model.addAttribute("numberTyped", number);
        model.addAttribute("states", CaseState.values());
        model.addAttribute("page", number ? CaseList.Page.EMPTY : cases.page(part, state, form, words, before, PAGE));
        return "desk/cases";
    }

    @GetMapping("/{caseNo}")
    String one(@PathVariable String caseNo, Model model) {
        CaseDetail.Head head = detail.head(caseNo).orElseThrow(NotThere::new);
        List<CaseDetail.Moment> timeline = detail.timeline(head.id());
        List<String> kinds = timeline.stream().map(CaseDetail.Moment::kind).toList();
        model.addAttribute("person", head);
        model.addAttribute("outlook", outlooks.of(caseNo));
        model.addAttribute("timeline", timeline);
        model.addAttribute("household", detail.household(head));
        model.addAttribute("way", CaseWay.of(head, throughAgency(head), kinds));
        model.addAttribute("clocks", detail.clocks(head.id()));
        model.addAttribute("deliveries", detail.deliveries(head.id()));
        model.addAttribute("notices", detail.notices(head.id()));
        model.addAttribute("parkedSteps", detail.parked(head.id()));
        model.addAttribute("help", help(head));
        return "desk/case";
    }

    /** What to tell the employee. */
    private static Optional<HelpTopic> help(CaseDetail.Head head) {
        if (head.deregisters()) {
            return Optional.of(HelpTopic.LEAVING);
        }
        return head.registers()
                ? HelpTopic.ofRegistration(CaseState.valueOf(head.state()), head.numberMissing())
                : Optional.empty();
    }

    private boolean throughAgency(CaseDetail.Head head) {
        return routing.throughAgency(head.insurerId(), Form.valueOf(head.procedure()), head.factDate());
    }
}
