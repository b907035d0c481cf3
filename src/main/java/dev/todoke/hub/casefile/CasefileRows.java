package dev.todoke.hub.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private final ObjectMapper json;

    CasefileRows(ObjectMapper json) {
        this.json = json;
    }

    void bind(PreparedStatement row, NewCase opened, OffsetDateTime now) throws SQLException {
        row.setObject(1, opened.id());
        row.setString(2, opened.caseNo());
        row.setObject(3, opened.filingId());
        row.setInt(4, opened.ordinal());
        row.setString(5, opened.employerId());
        row.setString(6, opened.officeKey());
        row.setString(7, opened.procedure());
        row.setString(8, opened.insurerId());
        row.setString(9, opened.packVersion());
        row.setString(10, opened.person().value());
        row.setString(11, opened.nameKana());
        row.setString(12, opened.nameKanji());
        row.setObject(13, opened.birthDate());
        row.setString(14, opened.sex());
        row.setObject(15, opened.factDate());
        row.setString(16, text(opened.content()));
        row.setObject(17, opened.numberRef());
        row.setString(18, text(opened.otherNumbers()));
        row.setString(19, opened.numberState().name());
        row.setObject(20, opened.expectedFrom());
        row.setObject(21, opened.expectedTo());
        row.setObject(22, now);
        row.setObject(23, now);
        row.setObject(24, opened.household());
        row.setString(25, opened.member());
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
        try {
            return text == null ? Map.of() : json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            // The cause would quote the text, which holds names.
            throw new IllegalStateException("Stored fields are not JSON");
        }
    }
}
