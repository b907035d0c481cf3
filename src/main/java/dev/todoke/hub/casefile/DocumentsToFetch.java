package dev.todoke.hub.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when documents that wait at the agency must be fetched (公文書の取得期限). */
@Repository
public class DocumentsToFetch {

    private final JdbcClient jdbc;

    DocumentsToFetch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Documents of a submission wait at the agency, but no longer than to that day. */
    public void waiting(UUID submission, LocalDate lastDay) {
        jdbc.sql("update submission set fetch_by = :day where id = :id and fetch_by is distinct from :day")
                .param("day", lastDay)
                .param("id", submission)
                .update();
    }

    /** Every document a submission has brought is here. */
    public void fetched(UUID submission) {
        jdbc.sql("update submission set fetch_by = null where id = :id and fetch_by is not null")
                .param("id", submission)
                .update();
    }
}
