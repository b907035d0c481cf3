package dev.todoke.hub.simulator.agency;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the agency offers to applicants, without the HTTP around it. */
final class AgencyInterface {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int MAX_PAGE = 50;

    private final Received received;
    private final Applications applications;
    private final Progress progress;
    private final Clock clock;

    AgencyInterface(Received received, Applications applications, Progress progress, Clock clock) {
        this.received = received;
        this.applications = applications;
        this.progress = progress;
        this.clock = clock;
    }

    Answer apply(JsonNode body) throws IOException {
        String procId = body.path("proc_id").asText();
        String fileName = body.path("send_file").path("file_name").asText();
        byte[] zip = body.path("send_file").path("file_data").binaryValue();
        PackageCheck check = new PackageCheck(procId, fileName, zip == null ? new byte[0] : zip);
        String sha256 = sha256(zip == null ? new byte[0] : zip);
        received.append(clock.instant(), procId, fileName, sha256, check);
        if (!check.passed()) {
            return Answer.refusal(check.reports());
        }
        Application application = applications.accept(procId, fileName, sha256, check.csv());
        Map<String, Object> answer = listed(application);
        answer.put("apply_type", "新規申請");
        return Answer.ok(answer);
    }

    Answer list(Map<String, String> query) {
        LocalDate from = LocalDate.parse(query.getOrDefault("date_from", ""));
        LocalDate to = LocalDate.parse(query.getOrDefault("date_to", ""));
        int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        if (limit < 1 || limit > MAX_PAGE || page < 1) {
            return Answer.problem(400, "limit または page が範囲外です。");
        }
        List<Application> all = applications.arrivedBetween(from, to);
        List<Map<String, Object>> shown = all.stream()
                .skip((long) (page - 1) * limit)
                .limit(limit)
                .map(this::listed)
                .toList();
        return Answer.ok(Map.of("all_count", all.size(), "limit", limit, "page", page, "apply_list", shown));
    }

    Answer status(String arriveId) {
        return applications.find(arriveId).map(this::detailed).orElse(unknown());
    }

    Answer document(String arriveId, int number) {
        Application application = applications.find(arriveId).orElse(null);
        if (application == null || number < 1 || number > documents(application).size()) {
            return unknown();
        }
        boolean isDecision = number == 1 && !application.confirmed().isEmpty();
        LocalDate on = progress.examinedAt(application).atZone(JAPAN).toLocalDate();
        byte[] zip = isDecision ? DocumentWriter.decision(application, on) : DocumentWriter.returned(application);
        return Answer.ok(Map.of("file_name", arriveId + "_" + number + ".zip", "file_data", zip));
    }

    Answer receive(JsonNode body) {
        String arriveId = body.path("arrive_id").asText();
        int number = body.path("notice_sub_id").asInt();
        Application application = applications.find(arriveId).orElse(null);
        if (application == null || number < 1 || number > documents(application).size()) {
            return unknown();
        }
        applications.receive(new Ledger.DocumentId(arriveId, number));
        return Answer.ok(Map.of("arrive_id", arriveId, "notice_sub_id", number));
    }

    /** For tests and demonstrations: everything that ever arrived. */
    Answer ledger() {
        return Answer.ok(applications.all().stream()
                .map(application -> {
                    Map<String, Object> row = listed(application);
                    row.put("sha256", application.sha256());
                    row.put("people", application.people().size());
                    row.put("returned", application.returned().size());
                    return row;
                })
                .toList());
    }

    private Answer detailed(Application application) {
        Map<String, Object> answer = listed(application);
        answer.put("official_document_list", documents(application));
        return Answer.ok(answer);
    }

    private Map<String, Object> listed(Application application) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("arrive_id", application.arriveId());
        fields.put(
                "arrive_date",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        application.arrivedAt().atZone(JAPAN)));
        fields.put("proc_id", application.procId());
        fields.put("file_name", application.fileName());
        fields.put("status", progress.status(application, clock.instant()));
        return fields;
    }

    private List<Map<String, Object>> documents(Application application) {
        Instant now = clock.instant();
        List<Map<String, Object>> documents = new ArrayList<>();
        if (progress.hasDocuments(application, now)) {
            if (!application.confirmed().isEmpty()) {
                documents.add(document(
                        application, documents.size() + 1, application.form().title()));
            }
            if (!application.returned().isEmpty()) {
                documents.add(document(application, documents.size() + 1, "返戻のお知らせ"));
            }
        }
        return documents;
    }

    private Map<String, Object> document(Application application, int number, String title) {
        boolean received = applications.isReceived(new Ledger.DocumentId(application.arriveId(), number));
        return Map.of(
                "notice_sub_id",
                number,
                "title",
                title,
                "received",
                received,
                "fetch_before",
                progress.fetchBefore(application).toString());
    }

    private static Answer unknown() {
        return Answer.problem(404, "該当する申請または公文書がありません。");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
