package dev.todoke.hub.ops.desk;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.replay.Act;
import dev.todoke.hub.casefile.replay.Replay;
import dev.todoke.hub.casefile.replay.Selection;
import dev.todoke.hub.insurer.OrdersAnew;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 再送: choose cases, see what would go and what not and why, give a reason, run. What is run is in the audit trail before it is done. */
@Controller
@RequestMapping("/replay")
class ReplayPages {

    private static final int SHOWN = 300;

    private final Replay replay;
    private final OrdersAnew orders;
    private final AuditTrail audit;
    private final Clock clock;

    ReplayPages(Replay replay, OrdersAnew orders, AuditTrail audit, Clock clock) {
        this.replay = replay;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String plan(ReplayForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("states", CaseState.values());
        model.addAttribute("numberTyped", form.holdsNumber());
        if (!form.holdsNumber()) {
            Selection chosen = form.selection(clock.getZone());
            Replay.Plan plan = replay.plan(chosen);
            List<Act> first = plan.acts().stream()
                    .sorted(java.util.Comparator.comparing(
                            (Act act) -> !act.verdict().goes()))
                    .limit(SHOWN)
                    .toList();
            model.addAttribute("chosen", !chosen.isEmpty());
            model.addAttribute("plan", plan);
            model.addAttribute("acts", first);
            model.addAttribute(
                    "goes",
                    plan.acts().stream().filter(act -> act.verdict().goes()).count());
            model.addAttribute(
                    "anew",
                    chosen.isEmpty() ? 0 : orders.possible(replay.cases(chosen)).size());
        }
        return "desk/replay";
    }

    @PostMapping
    String run(ReplayForm form, @RequestParam String reason, Principal user, RedirectAttributes told) {
        if (!allowed(form, reason, "replay.run", user, told)) {
            return "redirect:/replay";
        }
        Replay.Plan done = replay.run(form.selection(clock.getZone()));
        told.addFlashAttribute("told", "replay.done");
        told.addFlashAttribute(
                "done", done.acts().stream().filter(act -> act.verdict().goes()).count());
        told.addFlashAttribute(
                "swallowed",
                done.acts().stream().filter(act -> !act.verdict().goes()).count());
        return "redirect:/replay";
    }

    /** What an insurer says it has lost. It is no replay: something goes that has left before. */
    @PostMapping("/orders")
    String ordersAnew(ReplayForm form, @RequestParam String reason, Principal user, RedirectAttributes told) {
        if (!allowed(form, reason, "replay.orders-anew", user, told)) {
            return "redirect:/replay";
        }
        told.addFlashAttribute("told", "replay.anew.done");
        told.addFlashAttribute("done", (long) orders.send(replay.cases(form.selection(clock.getZone()))));
        return "redirect:/replay";
    }

    private boolean allowed(ReplayForm form, String reason, String action, Principal user, RedirectAttributes told) {
        told.addAttribute("numbers", form.holdsNumber() ? "" : form.numbers());
        told.addAttribute("state", form.state());
        told.addAttribute("partner", form.partner());
        told.addAttribute("from", form.from());
        told.addAttribute("to", form.to());
        if (form.holdsNumber() || !Reasons.isReason(reason)) {
            told.addFlashAttribute("told", "parked.why.missing");
            return false;
        }
        audit.record(List.of(new AuditEntry(user.getName(), action, form.subject(), reason.strip())));
        return true;
    }
}
