package dev.todoke.hub.ops.desk;

import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import dev.todoke.hub.casefile.ParkedMessage;
import dev.todoke.hub.casefile.ParkedMessages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What can be done about parked work beside letting it go on: reading a message as it came, putting a corrected one in its place, giving it back. What
 * is in a message may be personal data, so only operators see it, and each look is in the audit trail before the first byte is sent.
 */
@Controller
@RequestMapping("/parked")
class ParkedRemedies {

    /** The largest correction; a drop may be large. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final ParkedMessages messages;
    private final GiveBack giveBack;
    private final Archive archive;
    private final AuditTrail audit;

    ParkedRemedies(ParkedMessages messages, GiveBack giveBack, Archive archive, AuditTrail audit) {
        this.messages = messages;
        this.giveBack = giveBack;
        this.archive = archive;
        this.audit = audit;
    }

    /** The message, or its latest correction, as a file. */
    @PostMapping("/messages/{id}/original")
    ResponseEntity<InputStreamResource> original(@PathVariable UUID id, @RequestParam String reason, Principal user)
            throws IOException {
        ParkedMessage waiting = messages.waiting(id)
                .filter(message -> message.archiveId() != null)
                .orElseThrow(NotThere::new);
        if (!Reasons.isReason(reason)) {
            return ResponseEntity.status(303)
                    .header(HttpHeaders.LOCATION, "/parked/messages/" + id + "?reason=missing")
                    .build();
        }
        record(user, "parked.read", id.toString(), reason);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("parked-" + id + ".bin")
                                .build()
                                .toString())
                .body(new InputStreamResource(archive.open(waiting.archiveId(), user.getName(), reason.strip())));
    }

    /** Puts a corrected message in place; what came is kept. The browser's script sends it, and follows to where the answer says. */
    @PostMapping("/messages/{id}/correct")
    ResponseEntity<Void> correct(@PathVariable UUID id, HttpServletRequest request, Principal user) throws IOException {
        messages.waiting(id).orElseThrow(NotThere::new);
        Upload upload = Upload.of(request, MOST_BYTES);
        String reason = upload.field("reason");
        if (!Reasons.isReason(reason) || upload.fileName().isEmpty()) {
            return goTo("/parked/messages/" + id + "?reason=missing");
        }
        record(user, "parked.correct", id.toString(), reason);
        UUID corrected;
        try (var bytes = upload.open()) {
            corrected = archive.store(bytes).id();
        }
        messages.correct(id, corrected, user.getName(), reason.strip());
        return goTo("/parked/messages/" + id);
    }

    private static ResponseEntity<Void> goTo(String address) {
        return ResponseEntity.noContent().header("HX-Redirect", address).build();
    }

    @PostMapping("/messages/{id}/return")
    String giveBack(@PathVariable UUID id, @RequestParam String reason, Principal user, RedirectAttributes told) {
        if (!Reasons.isReason(reason)) {
            return "redirect:/parked/messages/{id}?reason=missing";
        }
        record(user, "parked.return", id.toString(), reason);
        told.addFlashAttribute("told", giveBack.message(id, user.getName(), reason.strip()));
        return "redirect:/parked";
    }

    @PostMapping("/steps/{step}/{subject}/return")
    String giveBack(
            @PathVariable String step,
            @PathVariable UUID subject,
            @RequestParam String reason,
            Principal user,
            RedirectAttributes told) {
        if (!Reasons.isReason(reason)) {
            return "redirect:/parked/steps/{step}/{subject}?reason=missing";
        }
        record(user, "parked.return", step + " " + subject, reason);
        told.addFlashAttribute("told", giveBack.step(step, subject, reason.strip()));
        return "redirect:/parked";
    }

    private void record(Principal user, String action, String subject, String reason) {
        audit.record(List.of(new AuditEntry(user.getName(), action, subject, reason.strip())));
    }
}
