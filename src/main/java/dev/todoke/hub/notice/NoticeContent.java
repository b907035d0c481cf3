package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.OutboxContent;
import dev.todoke.hub.casefile.OutboxFile;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Notices in the employer's outbox are the bytes that were issued. */
@Component
class NoticeContent implements OutboxContent {

    private final Notices notices;

    NoticeContent(Notices notices) {
        this.notices = notices;
    }

    @Override
    public boolean renders(OutboxFile.Kind kind) {
        return kind == OutboxFile.Kind.NOTICE_PDF || kind == OutboxFile.Kind.NOTICE_XML;
    }

    @Override
    public void write(OutboxFile file, OutputStream out) throws IOException {
        out.write(
                file.kind() == OutboxFile.Kind.NOTICE_PDF ? notices.pdf(file.subject()) : notices.xml(file.subject()));
    }
}
