package dev.todoke.hub.agency;

import dev.todoke.hub.identity.OfficeSymbol;
import dev.todoke.hub.simulator.agency.SimulatedAgency;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The agency's adapter and packager, set up against the simulator. */
final class AgencyUnderTest {
    private static final SubmittingOffice OFFICE =
            new SubmittingOffice(new OfficeSymbol("21", "01", "ﾐﾎﾝ"), "12345", "見本商事株式会社", "見本　一郎");

    private AgencyUnderTest() {}

    static AgencyProperties properties(SimulatedAgency agency, Path refreshTokenFile) {
        return new AgencyProperties(
                agency.url("/shinsei/v2"),
                agency.url("/auth/token"),
                "todoke-hub",
                "test-key",
                refreshTokenFile,
                Duration.ofSeconds(2),
                Duration.ofMillis(800),
                Map.of(
                        "2200700",
                        new AgencyProperties.Procedure(
                                "9990000022007000", "999000002200700001", "資格取得届", "999000", "日本年金機構")));
    }

    static RestAgency adapter(SimulatedAgency agency, Clock clock) {
        return new RestAgency(properties(agency, null), clock);
    }

    static SubmissionPackage pack(SimulatedAgency agency, String sendKey, byte[] csv, int people) {
        return new SubmissionPackager(properties(agency, null)).pack(sendKey, "2200700", OFFICE, csv, people);
    }
}
