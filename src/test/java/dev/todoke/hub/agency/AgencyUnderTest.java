package dev.todoke.hub.agency;

import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.identity.OfficeSymbol;
import dev.todoke.hub.simulator.agency.SimulatedAgency;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The agency's adapter and packager, set up against the simulator. */
final class AgencyUnderTest {
    private static final OfficeLine OFFICE = new OfficeLine(
            new OfficeSymbol("21", "01", "ﾐﾎﾝ"),
            "12345",
            "",
            "1000001",
            "東京都千代田区見本町１－２－３",
            "見本商事株式会社",
            "見本　一郎",
            "03-1234-5678");

    private AgencyUnderTest() {}

    static AgencyProperties properties(SimulatedAgency agency, Duration requestTimeout) {
        return new AgencyProperties(
                agency.url("/shinsei/v2"),
                agency.url("/auth/token"),
                "todoke-hub",
                "test-key",
                null,
                Duration.ofSeconds(10),
                requestTimeout,
                Map.of(
                        "2200700",
                        new AgencyProperties.Procedure(
                                "9990000022007000", "999000002200700001", "資格取得届", "999000", "日本年金機構")));
    }

    static RestAgency adapter(SimulatedAgency agency, Clock clock) {
        return new RestAgency(properties(agency, Duration.ofSeconds(20)), clock);
    }

    static SubmissionPackage pack(SimulatedAgency agency, String sendKey, byte[] csv, int people) {
        return new SubmissionPackager(properties(agency, Duration.ofSeconds(20)))
                .pack(sendKey, "2200700", OFFICE, csv, people);
    }
}
