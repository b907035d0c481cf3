package dev.todoke.hub.ops.desk;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.ParkedMessages;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 保留: what waits for a person, and letting it go on. Each act needs a reason and is in the audit trail before it is done. */
@Controller
@RequestMapping("/parked")
class ParkedPages {

    private final ParkedWork parked;
    private final Agenda agenda;
    private final ParkedMessages messages;
    private final WorkAgain again;
    private final GiveBack giveBack;
    private final AuditTrail audit;

    ParkedPages(
            ParkedWork parked,
            Agenda agenda,
            ParkedMessages messages,
            WorkAgain again,
            GiveBack giveBack,
            AuditTrail audit) {
        this.parked = parked;
        this.agenda = agenda;
        this.messages = messages;
        this.again = again;
        this.giveBack = giveBack;
        this.audit = audit;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("steps", parked.steps());
        model.addAttribute("messages", parked.messages());
        return "desk/parked";
    }

    @GetMapping("/steps/{step}/{subject}")
    String step(@PathVariable String step, @PathVariable UUID subject, Model model) {
        model.addAttribute("step", parked.step(step, subject).orElseThrow(NotThere::new));
        model.addAttribute("refusals", parked.refusals(subject));
        model.addAttribute("returnable", giveBack.possible(step, subject));
        return "desk/parked-step";
    }

    @PostMapping("/steps/{step}/{subject}")
    String release(
            @PathVariable String step,
            @PathVariable UUID subject,
            @RequestParam String reason,
            Principal user,
            RedirectAttributes told) {
        if (!Reasons.isReason(reason)) {
            return "redirect:/parked/steps/{step}/{subject}?reason=missing";
        }
        audit.record(List.of(new AuditEntry(user.getName(), "parked.release", step + " " + subject, reason.strip())));
        told.addFlashAttribute("told", agenda.release(step, subject) ? "parked.released" : "parked.already");
        return "redirect:/parked";
    }

    @GetMapping("/messages/{id}")
    String message(@PathVariable UUID id, Model model) {
        model.addAttribute("message", parked.message(id).orElseThrow(NotThere::new));
        model.addAttribute("again", again.possible(id));
        model.addAttribute("returnable", giveBack.possible(id));
        model.addAttribute("corrections", parked.corrections(id));
        return "desk/parked-message";
    }

    @PostMapping("/messages/{id}")
    String settle(@PathVariable UUID id, @RequestParam String reason, Principal user, RedirectAttributes told) {
        if (!Reasons.isReason(reason)) {
            return "redirect:/parked/messages/{id}?reason=missing";
        }
        audit.record(List.of(new AuditEntry(user.getName(), "parked.settle", id.toString(), reason.strip())));
        told.addFlashAttribute(
                "told", messages.settle(id, user.getName(), reason.strip()) ? "parked.settled" : "parked.already");
        return "redirect:/parked";
    }

    @PostMapping("/messages/{id}/again")
    String again(@PathVariable UUID id, @RequestParam String reason, Principal user, RedirectAttributes told) {
        if (!Reasons.isReason(reason)) {
            return "redirect:/parked/messages/{id}?reason=missing";
        }
        audit.record(List.of(new AuditEntry(user.getName(), "parked.again", id.toString(), reason.strip())));
        told.addFlashAttribute("told", again.run(id, user.getName(), reason.strip()));
        return "redirect:/parked";
    }
}
