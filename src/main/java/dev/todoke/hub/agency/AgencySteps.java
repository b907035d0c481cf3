package dev.todoke.hub.agency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pace of the steps towards the agency; durations are hub time unless said otherwise.
 *
 * @param peoplePerPackage most records in one package
 * @param pollEvery how often the agency is asked how far it is
 * @param settle how long (real time) after a try without an answer the agency may still list it: before that nothing is sent again. Longer
 *     than the agency works on a request that its sender has given up
 */
@ConfigurationProperties("todoke.agency.steps")
public record AgencySteps(
        @DefaultValue("2000") int peoplePerPackage,
        @DefaultValue("1h") Duration pollEvery,
        @DefaultValue("90s") Duration settle) {

    /** Step and route that puts waiting records into submissions. */
    public static final String PACKAGE = "agency-package-cases";

    /** Step and route that hands a submission over. */
    public static final String SEND = "agency-send-submission";

    /** Step and route that asks how far a submission is. */
    public static final String POLL = "agency-poll-submission";

    /** Step and route that fetches the documents of a submission. */
    public static final String COLLECT = "agency-collect-documents";
}
