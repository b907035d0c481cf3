package dev.todoke.hub.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.todoke.hub.bulk.RowValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a case is written to, and read from, its row. */
@Component
class CasefileRows {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final TypeReference<List<MemberRow>> MEMBERS = new TypeReference<>() {};

    static final String[] COLUMNS = {
        "id",
        "case_no",
        "filing_id",
        "ordinal",
        "employer_id",
        "office_key",
        "procedure",
        "insurer_id",
        "pack_version",
        "person_key",
        "name_kana",
        "name_kanji",
        "birth_date",
        "sex",
        "fact_date",
        "content",
        "number_ref",
        "other_numbers",
        "number_state",
        "expected_from",
        "expected_to",
        "state",
        "turn",
        "opened_at",
        "changed_at",
        "household",
        "member"
    };

    private final ObjectMapper json;
    private final ObjectReader fieldsReader;

    CasefileRows(ObjectMapper json) {
        this.json = json;
        this.fieldsReader = json.readerFor(FIELDS);
    }

    /** Gives the columns of {@link #COLUMNS}. */
    void write(RowValues row, NewCase opened, Instant now) {
        row.uuid(opened.id())
                .text(opened.caseNo())
                .uuid(opened.filingId())
                .number(opened.ordinal())
                .text(opened.employerId())
                .text(opened.officeKey())
                .text(opened.procedure())
                .text(opened.insurerId())
                .text(opened.packVersion())
                .text(opened.person().value())
                .text(opened.nameKana())
                .text(opened.nameKanji())
                .day(opened.birthDate())
                .text(opened.sex())
                .day(opened.factDate())
                .json(text(opened.content()))
                .uuid(opened.numberRef())
                .json(text(opened.otherNumbers()))
                .text(opened.numberState().name())
                .day(opened.expectedFrom())
                .day(opened.expectedTo())
                .text(CaseState.RECEIVED.name())
                .text(Party.HUB.name())
                .time(now)
                .time(now)
                .uuid(opened.household())
                .text(opened.member());
    }

    Casefile read(ResultSet row) throws SQLException {
        return new Casefile(
                row.getObject("id", UUID.class),
                row.getString("case_no"),
                row.getObject("filing_id", UUID.class),
                row.getInt("ordinal"),
                row.getString("employer_id"),
                row.getString("office_key"),
                row.getString("procedure"),
                row.getString("insurer_id"),
                row.getString("pack_version"),
                row.getString("name_kana"),
                row.getString("name_kanji"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getObject("fact_date", LocalDate.class),
                fields(row.getString("content")),
                fields(row.getString("office")),
                row.getObject("number_ref", UUID.class),
                fields(row.getString("other_numbers")),
                NumberState.valueOf(row.getString("number_state")),
                CaseState.valueOf(row.getString("state")),
                Party.valueOf(row.getString("turn")),
                row.getString("reason"),
                row.getString("reason_text"),
                row.getString("insured_number"),
                row.getObject("expected_from", LocalDate.class),
                row.getObject("expected_to", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("household", UUID.class),
                row.getString("member"),
                insuredAs(row),
                row.getObject("card_linked", Boolean.class));
    }

    private static InsuredAs insuredAs(ResultSet row) throws SQLException {
        String number = row.getString("insured_as_number");
        return number == null
                ? null
                : new InsuredAs(row.getString("insured_symbol"), number, row.getString("insured_branch"));
    }

    String text(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Fields of a record cannot be written as JSON", e);
        }
    }

    String byCase(Map<UUID, String> values) {
        return text(values.entrySet().stream()
                .collect(Collectors.toMap(value -> value.getKey().toString(), Map.Entry::getValue)));
    }

    List<MemberRow> members(String text) {
        try {
            return text == null ? List.of() : json.readValue(text, MEMBERS);
        } catch (JsonProcessingException e) {
            // The cause would quote the text, which holds names.
            throw new IllegalStateException("The people of a record are no JSON");
        }
    }

    Map<String, String> fields(String text) {
        return text == null || text.equals("{}") ? Map.of() : new StoredFields(text, this::parse);
    }

    private Map<String, String> parse(String text) {
        try {
            return fieldsReader.readValue(text);
        } catch (JsonProcessingException e) {
            // The cause would quote the text, which holds names.
            throw new IllegalStateException("Stored fields are not JSON");
        }
    }
}
