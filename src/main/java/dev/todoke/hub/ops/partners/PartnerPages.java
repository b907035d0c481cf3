package dev.todoke.hub.ops.partners;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerStates;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 相手先: how each partner is, and trying one at once. */
@Controller
@RequestMapping("/partners")
class PartnerPages {

    private final PartnerBoard board;
    private final PartnerStates states;
    private final AuditTrail audit;

    PartnerPages(PartnerBoard board, PartnerStates states, AuditTrail audit) {
        this.board = board;
        this.states = states;
        this.audit = audit;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("partners", board.all());
        return "desk/partners";
    }

    /** Every hub tries it with its next piece of work; nothing is sent that would not be sent anyhow. */
    @PostMapping("/try")
    String tryNow(@RequestParam String partner, Principal user, RedirectAttributes told) {
        boolean known = board.all().stream().anyMatch(line -> line.key().equals(partner));
        if (known) {
            audit.record(List.of(new AuditEntry(user.getName(), "partner.try", partner, "")));
            states.wish(Partner.of(partner), user.getName());
        }
        told.addFlashAttribute("told", known ? "partners.tried" : "partners.unknown");
        return "redirect:/partners";
    }
}
