package dev.todoke.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.todoke.hub.simulator.agency.MovableClock;
import dev.todoke.hub.simulator.agency.SimulatedAgency;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestAgencyTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate BIRTH = LocalDate.of(1990, 4, 1);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-12-01T00:00:00Z");
    private SimulatedAgency agency;
    private RestAgency unit;

    @BeforeEach
    void start() {
        agency = new SimulatedAgency(folder, clock);
        unit = AgencyUnderTest.adapter(agency, clock);
    }

    @AfterEach
    void stop() {
        agency.close();
    }

    @Test
    void an_application_goes_from_arrival_to_the_end_and_brings_its_decision() {
        Arrival arrival = unit.submit(two("S-1"));
        assertThat(arrival.arriveId()).hasSize(18).startsWith("20261201090000");
        assertThat(arrival.arrivedOn()).isEqualTo(TUESDAY);
        assertThat(unit.status(arrival.arriveId()).stage()).isEqualTo(ApplicationStatus.Stage.ARRIVED);

        clock.forward(Duration.ofHours(3));
        assertThat(unit.status(arrival.arriveId()).stage()).isEqualTo(ApplicationStatus.Stage.EXAMINING);
        assertThat(unit.status(arrival.arriveId()).documents()).isEmpty();

        clock.forward(Duration.ofDays(2));
        ApplicationStatus finished = unit.status(arrival.arriveId());
        assertThat(finished.stage()).isEqualTo(ApplicationStatus.Stage.FINISHED);
        assertThat(finished.word()).isEqualTo("手続終了");
        assertThat(finished.documents()).singleElement().satisfies(listed -> {
            assertThat(listed.title()).isEqualTo("資格取得確認および標準報酬決定通知書");
            assertThat(listed.received()).isFalse();
            assertThat(listed.fetchBefore()).isBetween(TUESDAY.plusDays(90), TUESDAY.plusDays(92));
        });

        OfficialDocument actual = unit.document(arrival.arriveId(), 1);
        assertThat(actual.kind()).isEqualTo(OfficialDocument.Kind.DECISION);
        assertThat(actual.decisions()).hasSize(2).first().satisfies(decision -> {
            assertThat(decision.person()).isEqualTo(new FiledPerson("ﾐﾎﾝ ﾀﾛｳ", BIRTH, TUESDAY, "1"));
            assertThat(decision.insuredNumber()).isEqualTo("1");
            assertThat(decision.notifiedOn()).isBetween(TUESDAY, TUESDAY.plusDays(2));
        });
    }

    @Test
    void a_person_sent_back_comes_with_the_reason_and_the_others_are_confirmed() {
        Arrival arrival = unit.submit(pack("S-1", SampleCsv.WITH_NUMBER, SampleCsv.RETURNED));
        clock.forward(Duration.ofDays(3));

        assertThat(unit.document(arrival.arriveId(), 1).decisions()).hasSize(1);
        OfficialDocument actual = unit.document(arrival.arriveId(), 2);
        assertThat(actual.kind()).isEqualTo(OfficialDocument.Kind.RETURN);
        assertThat(actual.letter()).contains("お返しします", arrival.arriveId());
        assertThat(actual.returned()).singleElement().satisfies(returned -> {
            assertThat(returned.person()).isEqualTo(new FiledPerson("ﾍﾝﾚｲ ｼﾞﾛｳ", BIRTH, TUESDAY, "1"));
            assertThat(returned.reason()).contains("再提出");
        });
    }

    @Test
    void a_receipt_is_shown_and_may_be_repeated() {
        Arrival arrival = unit.submit(two("S-1"));
        clock.forward(Duration.ofDays(3));
        unit.confirmReceipt(arrival.arriveId(), 1);
        unit.confirmReceipt(arrival.arriveId(), 1);

        ApplicationStatus actual = unit.status(arrival.arriveId());
        assertThat(actual.documents()).allMatch(ApplicationStatus.Listed::received);
    }

    @Test
    void an_application_without_an_answer_is_found_again() {
        agency.faults("{\"unanswered\":1}");
        assertThatThrownBy(() -> unit.submit(two("S-1"))).isInstanceOf(AgencyUnavailable.class);

        assertThat(agency.ledger()).hasSize(1);
        assertThat(unit.find("S-1", TUESDAY, TUESDAY))
                .hasValueSatisfying(actual -> assertThat(actual.arriveId())
                        .isEqualTo(agency.ledger().get(0).get("arrive_id").asText()));
        assertThat(unit.find("S-2", TUESDAY, TUESDAY)).isEmpty();
        assertThat(unit.find("S-1", TUESDAY.minusDays(2), TUESDAY.minusDays(1))).isEmpty();
    }

    @Test
    void an_answer_that_comes_too_late_counts_as_none() {
        RestAgency hasty = new RestAgency(AgencyUnderTest.properties(agency, Duration.ofSeconds(2)), clock);
        hasty.find("S-1", TUESDAY, TUESDAY);
        agency.faults("{\"slow_requests\":1,\"slow_millis\":60000}");

        assertThatThrownBy(() -> hasty.submit(two("S-1"))).isInstanceOf(AgencyUnavailable.class);
        assertThat(unit.find("S-1", TUESDAY, TUESDAY)).isPresent();
    }

    @Test
    void finding_reads_every_page_and_takes_the_first_of_several() {
        Arrival first = unit.submit(two("S-0"));
        for (int i = 1; i <= 51; i++) {
            clock.forward(Duration.ofMinutes(1));
            unit.submit(two("S-" + i % 51));
        }

        assertThat(agency.ledger()).hasSize(52);
        assertThat(unit.find("S-0", TUESDAY, TUESDAY)).contains(first);
    }

    @Test
    void the_agency_keeps_what_it_has_and_what_it_assigned_over_a_restart() {
        Arrival before = unit.submit(two("S-1"));
        agency.close();
        agency = new SimulatedAgency(folder, clock);
        unit = AgencyUnderTest.adapter(agency, clock);

        assertThat(unit.find("S-1", TUESDAY, TUESDAY)).contains(before);
        Arrival after = unit.submit(two("S-2"));
        clock.forward(Duration.ofDays(3));
        assertThat(unit.document(after.arriveId(), 1).decisions())
                .extracting(Decision::insuredNumber)
                .containsExactly("3", "4");
    }

    @Test
    void the_ledger_of_the_agency_holds_no_personal_number() throws Exception {
        unit.submit(two("S-1"));

        String actual = Files.readString(folder.resolve("applications.jsonl"));
        assertThat(actual).contains("ﾐﾎﾝ ﾀﾛｳ").doesNotContain("123456789018");
    }

    @Test
    void a_token_past_its_life_is_replaced() {
        unit.submit(two("S-1"));
        clock.forward(Duration.ofHours(9));

        assertThat(unit.find("S-1", TUESDAY, TUESDAY)).isPresent();
    }

    @Test
    void a_token_the_agency_takes_no_longer_is_replaced_at_once() {
        unit.submit(two("S-1"));
        agency.revokeTokens();

        assertThat(unit.find("S-1", TUESDAY, TUESDAY)).isPresent();
    }

    @Test
    void wrong_credentials_are_named_by_their_property() {
        AgencyProperties right = AgencyUnderTest.properties(agency, Duration.ofSeconds(20));
        AgencyProperties wrong = new AgencyProperties(
                right.baseUrl(),
                right.tokenUrl(),
                "todoke-hub",
                "other-key",
                null,
                right.connectTimeout(),
                right.requestTimeout(),
                right.procedures());

        assertThatThrownBy(() -> new RestAgency(wrong, clock).submit(two("S-1")))
                .isInstanceOf(AgencyLoginRefused.class)
                .hasMessageContaining("todoke.agency.api-key")
                .hasMessageNotContaining("other-key");
    }

    @Test
    void an_agency_that_does_not_take_its_own_tokens_is_one_to_wait_for() throws IOException {
        HttpServer forgetful = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger given = new AtomicInteger();
        forgetful.createContext(
                "/token",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"access_token\":\"t%d\",\"expires_in\":3600}".formatted(given.incrementAndGet())));
        forgetful.createContext("/", exchange -> answer(exchange, 401, "{}"));
        forgetful.start();
        try {
            URI url = URI.create("http://localhost:" + forgetful.getAddress().getPort());
            AgencyProperties right = AgencyUnderTest.properties(agency, Duration.ofSeconds(20));
            RestAgency waiting = new RestAgency(
                    new AgencyProperties(
                            url,
                            url.resolve("/token"),
                            "todoke-hub",
                            "key",
                            null,
                            right.connectTimeout(),
                            right.requestTimeout(),
                            right.procedures()),
                    clock);

            assertThatThrownBy(() -> waiting.submit(two("S-1"))).isInstanceOf(AgencyLoginRefused.class);
            assertThat(given).hasValue(2);
            assertThatThrownBy(() -> waiting.submit(two("S-1"))).isInstanceOf(AgencyLoginRefused.class);
            assertThat(given).as("none of them is used again").hasValue(4);
        } finally {
            forgetful.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void what_the_automatic_check_found_is_handed_on_and_stays_out_of_the_message() {
        String broken = SampleCsv.WITH_NUMBER.replace("123456789018", "12345678901");
        AgencyRefused actual = catchThrowableOfType(AgencyRefused.class, () -> unit.submit(pack("S-1", broken)));

        assertThat(actual.reports()).singleElement().satisfies(report -> {
            assertThat(report.fileName()).isEqualTo("SHFD0006.CSV");
            assertThat(report.content()).contains("6行目", "個人番号");
        });
        assertThat(actual).hasMessageNotContaining("12345678901");
        assertThat(agency.ledger()).isEmpty();
    }

    @Test
    void a_package_that_is_no_zip_is_refused() {
        SubmissionPackage garbage =
                new SubmissionPackage("S-1", "9990000022007000", "not a ZIP".getBytes(StandardCharsets.US_ASCII), "");

        assertThatThrownBy(() -> unit.submit(garbage)).isInstanceOf(AgencyRefused.class);
    }

    @Test
    void maintenance_at_the_agency_means_try_again() {
        agency.faults("{\"unavailable\":1}");
        assertThatThrownBy(() -> unit.submit(two("S-1"))).isInstanceOf(AgencyUnavailable.class);

        assertThat(agency.ledger()).isEmpty();
        assertThat(unit.submit(two("S-1"))).isNotNull();
    }

    @Test
    void nobody_listening_means_try_again() {
        agency.close();
        assertThatThrownBy(() -> unit.status("202612010900000000")).isInstanceOf(AgencyUnavailable.class);
        agency = new SimulatedAgency(folder, clock);
    }

    @Test
    void an_application_the_agency_does_not_know_is_a_protocol_error() {
        assertThatThrownBy(() -> unit.status("202612010900000000"))
                .isInstanceOf(AgencyProtocolError.class)
                .hasMessageContaining("404");
    }

    private SubmissionPackage two(String sendKey) {
        return pack(sendKey, SampleCsv.WITH_NUMBER, SampleCsv.WITHOUT_NUMBER);
    }

    private SubmissionPackage pack(String sendKey, String... people) {
        return AgencyUnderTest.pack(agency, sendKey, SampleCsv.of(people), people.length);
    }
}
