package dev.todoke.hub.ops.desk;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import dev.todoke.hub.notice.StatusOfCase;
import dev.todoke.hub.window.Outlook;
import dev.todoke.hub.window.Outlooks;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A page about a case to hand to the employee. Who made one is in the audit trail. */
@RestController
class StatusDownload {

    private final StatusOfCase status;
    private final Outlooks outlooks;
    private final AuditTrail audit;

    StatusDownload(StatusOfCase status, Outlooks outlooks, AuditTrail audit) {
        this.status = status;
        this.outlooks = outlooks;
        this.audit = audit;
    }

    @GetMapping("/cases/{caseNo}/status.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String caseNo, Principal user) {
        Outlook outlook = outlook(caseNo);
        byte[] pdf = status.of(caseNo, outlook.from(), outlook.to())
                .orElseThrow(NotThere::new)
                .pdf();
        audit.record(List.of(new AuditEntry(user.getName(), "status.made", caseNo, "desk")));
        String name = ContentDisposition.inline()
                .filename(caseNo + "-status.pdf")
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    private Outlook outlook(String caseNo) {
        try {
            return outlooks.of(caseNo);
        } catch (IllegalArgumentException noSuchCase) {
            throw new NotThere();
        }
    }
}
