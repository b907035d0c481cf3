package dev.todoke.hub.agency;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** One HTTP exchange with the agency, bounded in time and size. Bodies go through as bytes, so that no logger of the client shows them. */
final class AgencyHttp {
    private static final int MAX_ANSWER = 96 << 20;

    private final RestClient client;

    AgencyHttp(AgencyProperties properties) {
        HttpClient connections = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(properties.requestTimeout());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    Answer get(URI uri, String bearer) {
        return exchange(client.get().uri(uri).header(HttpHeaders.AUTHORIZATION, bearer));
    }

    Answer postJson(URI uri, String bearer, byte[] json) {
        return exchange(post(uri, bearer, MediaType.APPLICATION_JSON, json));
    }

    Answer postForm(URI uri, String basic, String form) {
        byte[] ascii = form.getBytes(StandardCharsets.US_ASCII);
        return exchange(post(uri, basic, MediaType.APPLICATION_FORM_URLENCODED, ascii));
    }

    private RestClient.RequestHeadersSpec<?> post(URI uri, String authorization, MediaType type, byte[] body) {
        return client.method(HttpMethod.POST)
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .contentType(type)
                .body(body);
    }

    private static Answer exchange(RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.accept(MediaType.APPLICATION_JSON).exchange((sent, response) -> {
                byte[] body = response.getBody().readNBytes(MAX_ANSWER + 1);
                if (body.length > MAX_ANSWER) {
                    throw new AgencyProtocolError("The agency's answer is larger than " + MAX_ANSWER + " bytes");
                }
                return new Answer(response.getStatusCode().value(), body);
            });
        } catch (ResourceAccessException e) {
            if (e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException) {
                throw new AgencyUnreachable("There is no connection to the agency", e);
            }
            throw new AgencyUnavailable("The agency cannot be reached or did not answer in time", e);
        }
    }

    /** Status and body of an answer. */
    record Answer(int status, byte[] body) {

        /** The body of a success; anything else becomes the failure it stands for. */
        <T> T as(Class<T> type, String step) {
            if (status == 200 || status == 201) {
                return parse(type, step);
            }
            if (status >= 500 || status == 429 || status == 408) {
                throw new AgencyUnavailable("The agency answered step " + step + " with status " + status);
            }
            if (status == 400) {
                throw new AgencyRefused(step, reports());
            }
            throw new AgencyProtocolError("The agency answered step " + step + " with status " + status);
        }

        private <T> T parse(Class<T> type, String step) {
            try {
                T parsed = Wire.JSON.readValue(body, type);
                if (parsed != null) {
                    return parsed;
                }
            } catch (IOException e) {
                // The parser's message may quote the body: say only that it failed.
            }
            throw new AgencyProtocolError("The agency's answer to step " + step + " has not the agreed shape");
        }

        private List<AgencyRefused.Report> reports() {
            try {
                Wire.Refusal refusal = Wire.JSON.readValue(body, Wire.Refusal.class);
                return refusal.reportList() == null
                        ? List.of()
                        : refusal.reportList().stream()
                                .map(r -> new AgencyRefused.Report(r.fileName(), r.item(), r.content()))
                                .toList();
            } catch (IOException e) {
                return List.of();
            }
        }

        @Override
        public String toString() {
            return "Answer[" + status + ", " + body.length + " bytes]";
        }
    }
}
