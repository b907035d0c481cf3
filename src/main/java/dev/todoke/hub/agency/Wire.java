package dev.todoke.hub.agency;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The JSON of the agency's interface, one record a shape; names in JSON are in snake case. */
final class Wire {
    static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new JavaTimeModule())
            .build();

    private Wire() {}

    record Token(String accessToken, long expiresIn, String refreshToken) {
        @Override
        public String toString() {
            return "Token(****)";
        }
    }

    record Apply(String procId, SendFile sendFile) {}

    record SendFile(String fileName, byte[] fileData) {}

    record Applied(String arriveId, OffsetDateTime arriveDate) {}

    record Applications(int allCount, List<Application> applyList) {}

    record Application(String arriveId, OffsetDateTime arriveDate, String fileName) {}

    record Status(String arriveId, String status, List<Document> officialDocumentList) {}

    record Document(int noticeSubId, String title, boolean received, LocalDate fetchBefore) {}

    record DocumentFile(String fileName, byte[] fileData) {}

    record Receipt(String arriveId, int noticeSubId) {}

    record Refusal(String title, List<Report> reportList) {}

    record Report(String fileName, String item, String content) {}
}
