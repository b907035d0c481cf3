package dev.todoke.hub.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The agency's REST interface, as described in {@code docs/interfaces/agency.md}. */
@Component
class RestAgency implements AgencyPort {
    private static final int PAGE = 50;

    private final URI baseUrl;
    private final AgencyHttp http;
    private final AccessTokens tokens;

    RestAgency(AgencyProperties properties, Clock clock) {
        this.baseUrl = required(properties.baseUrl(), "base-url");
        required(properties.tokenUrl(), "token-url");
        this.http = new AgencyHttp(properties);
        this.tokens = new AccessTokens(properties, http, clock);
    }

    @Override
    public Arrival submit(SubmissionPackage submission) {
        Wire.Apply body =
                new Wire.Apply(submission.procedureId(), new Wire.SendFile(submission.fileName(), submission.zip()));
        Wire.Applied applied = post("/apply", body).as(Wire.Applied.class, "apply");
        return arrival(applied.arriveId(), applied.arriveDate());
    }

    @Override
    public Optional<Arrival> find(String sendKey, LocalDate from, LocalDate to) {
        String fileName = SubmissionPackage.fileName(sendKey);
        List<Arrival> found = new ArrayList<>();
        int seen = 0;
        for (int page = 1; ; page++) {
            String query = "?date_from=" + from + "&date_to=" + to + "&limit=" + PAGE + "&page=" + page;
            Wire.Applications list = get("/apply/lists" + query).as(Wire.Applications.class, "apply/lists");
            List<Wire.Application> applications = orEmpty(list.applyList());
            applications.stream()
                    .filter(application -> fileName.equals(application.fileName()))
                    .forEach(application -> found.add(arrival(application.arriveId(), application.arriveDate())));
            seen += applications.size();
            if (applications.isEmpty() || seen >= list.allCount()) {
                return found.stream().min(Comparator.comparing(Arrival::arrivedAt));
            }
        }
    }

    @Override
    public ApplicationStatus status(String arriveId) {
        Wire.Status status = get("/apply/" + checked(arriveId)).as(Wire.Status.class, "apply/{arrive_id}");
        if (status.status() == null) {
            throw new AgencyProtocolError("The agency gave no status of " + arriveId);
        }
        List<ApplicationStatus.Listed> documents = orEmpty(status.officialDocumentList()).stream()
                .map(d -> new ApplicationStatus.Listed(d.noticeSubId(), d.title(), d.received(), d.fetchBefore()))
                .toList();
        return new ApplicationStatus(arriveId, ApplicationStatus.Stage.of(status.status()), status.status(), documents);
    }

    @Override
    public OfficialDocument document(String arriveId, int number) {
        Wire.DocumentFile file = get("/official_document/" + checked(arriveId) + "/" + number)
                .as(Wire.DocumentFile.class, "official_document");
        if (file.fileData() == null) {
            throw new AgencyProtocolError("Document " + number + " of " + arriveId + " came without content");
        }
        return OfficialDocumentReader.read(arriveId, number, file.fileData());
    }

    @Override
    public void confirmReceipt(String arriveId, int number) {
        post("/official_document", new Wire.Receipt(checked(arriveId), number))
                .as(Wire.Receipt.class, "official_document receipt");
    }

    private AgencyHttp.Answer get(String pathAndQuery) {
        URI uri = URI.create(baseUrl + pathAndQuery);
        return authorised(bearer -> http.get(uri, bearer));
    }

    private AgencyHttp.Answer post(String path, Object body) {
        URI uri = URI.create(baseUrl + path);
        byte[] json = json(body);
        return authorised(bearer -> http.postJson(uri, bearer, json));
    }

    /** A token can end before its time: one 401 is answered with a fresh one. */
    private AgencyHttp.Answer authorised(Function<String, AgencyHttp.Answer> call) {
        String token = tokens.current();
        AgencyHttp.Answer answer = call.apply("Bearer " + token);
        if (answer.status() != 401) {
            return answer;
        }
        tokens.reject(token);
        String fresh = tokens.current();
        AgencyHttp.Answer second = call.apply("Bearer " + fresh);
        if (second.status() == 401) {
            tokens.reject(fresh);
            throw new AgencyLoginRefused("The agency does not take the access token it has just given");
        }
        return second;
    }

    private static URI required(URI value, String property) {
        if (value == null) {
            throw new IllegalStateException("Where the pension agency is must be set: todoke.agency." + property);
        }
        return value;
    }

    private static byte[] json(Object body) {
        try {
            return Wire.JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request cannot be written as JSON: " + body.getClass());
        }
    }

    private static Arrival arrival(String arriveId, OffsetDateTime arriveDate) {
        if (arriveDate == null) {
            throw new AgencyProtocolError("The agency gave no time of arrival");
        }
        return new Arrival(checked(arriveId), arriveDate.toInstant());
    }

    private static String checked(String arriveId) {
        if (arriveId == null || !arriveId.matches("[0-9]{16,18}")) {
            throw new AgencyProtocolError("An arrive id is 16 to 18 digits");
        }
        return arriveId;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
