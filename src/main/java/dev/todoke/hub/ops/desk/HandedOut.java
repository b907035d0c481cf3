package dev.todoke.hub.ops.desk;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import dev.todoke.hub.notice.HandOut;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An employer says that a paper is handed out; the operator notes it. */
@Controller
class HandedOut {

    private final HandOut handOut;
    private final AuditTrail audit;

    HandedOut(HandOut handOut, AuditTrail audit) {
        this.handOut = handOut;
        this.audit = audit;
    }

    /** @param caseNo the page it was asked from */
    @PostMapping("/notices/{noticeNo}/handed-out")
    String note(@PathVariable String noticeNo, @RequestParam String caseNo, Principal user, RedirectAttributes page) {
        handOut.note(noticeNo)
                .ifPresent(noted ->
                        audit.record(List.of(new AuditEntry(user.getName(), "notice.handed-out", noticeNo, "desk"))));
        page.addAttribute("caseNo", caseNo);
        return "redirect:/cases/{caseNo}";
    }
}
