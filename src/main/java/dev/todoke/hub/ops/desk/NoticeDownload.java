package dev.todoke.hub.ops.desk;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An issued notice as the employer got it. Who looked at it is in the audit trail. */
@RestController
class NoticeDownload {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    NoticeDownload(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @GetMapping("/notices/{noticeNo}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String noticeNo, Principal user) {
        byte[] pdf = jdbc.sql("select pdf from notice where notice_no = :no and pdf is not null")
                .param("no", noticeNo)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(NotThere::new);
        audit.record(List.of(new AuditEntry(user.getName(), "notice.read", noticeNo, "desk")));
        String name =
                ContentDisposition.inline().filename(noticeNo + ".pdf").build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }
}
