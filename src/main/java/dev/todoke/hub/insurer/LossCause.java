package dev.todoke.hub.insurer;

import static dev.todoke.hub.insurer.xml.deregistration.CauseXml.AGREEMENT;
import static dev.todoke.hub.insurer.xml.deregistration.CauseXml.DIED;
import static dev.todoke.hub.insurer.xml.deregistration.CauseXml.DISABILITY;
import static dev.todoke.hub.insurer.xml.deregistration.CauseXml.DIVORCED;
import static dev.todoke.hub.insurer.xml.deregistration.CauseXml.INCOME;
import static dev.todoke.hub.insurer.xml.deregistration.CauseXml.LEFT;
import static dev.todoke.hub.insurer.xml.deregistration.CauseXml.OTHER;
import static dev.todoke.hub.insurer.xml.deregistration.CauseXml.REACHED_75;
import static dev.todoke.hub.insurer.xml.deregistration.CauseXml.UNKNOWN;
import static dev.todoke.hub.insurer.xml.deregistration.CauseXml.WORK;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.insurer.xml.deregistration.CauseXml;
import java.util.Map;

/**
 * Why an insurance ends, in one list of words. The forms have three lists of codes, {@code loss-cause}, {@code spouse-end-reason} and
 * {@code dependant-end-reason} in {@code mappings/codes}, in which the same code means different things.
 */
final class LossCause {

    private static final Map<String, CauseXml> OF_INSURED =
            Map.of("4", LEFT, "5", DIED, "7", REACHED_75, "9", DISABILITY, "11", AGREEMENT);
    private static final Map<String, CauseXml> OF_SPOUSE =
            Map.of("1", DIED, "2", DIVORCED, "3", INCOME, "4", REACHED_75, "5", DISABILITY, "6", OTHER);
    private static final Map<String, CauseXml> OF_OTHERS =
            Map.of("1", DIED, "2", WORK, "3", INCOME, "4", REACHED_75, "5", DISABILITY, "6", OTHER);

    private LossCause() {}

    static CauseXml of(Casefile filed) {
        if (!filed.isMember()) {
            return OF_INSURED.getOrDefault(filed.content().get("cause"), UNKNOWN);
        }
        Map<String, CauseXml> causes = filed.member().equals("spouse") ? OF_SPOUSE : OF_OTHERS;
        return causes.getOrDefault(filed.content().getOrDefault("endReason", ""), UNKNOWN);
    }
}
