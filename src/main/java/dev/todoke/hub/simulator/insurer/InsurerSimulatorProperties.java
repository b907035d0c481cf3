package dev.todoke.hub.simulator.insurer;

import dev.todoke.hub.calendar.CountedDays;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The simulated insurers.
 *
 * @param enabled whether they are there where simulators run
 * @param brokerUrl where their clients connect, as any Artemis JMS client would
 * @param users file with a line {@code user=password} for each of them
 * @param keys folder with their private keys, {@code <id>.private.jwk}
 * @param folder where each keeps its journal
 * @param lookEvery real time between two looks at what is due
 * @param members who takes part
 * @param absent ids of members that stay away, because somebody else answers in their place
 */
@ConfigurationProperties("todoke.simulator.insurer")
public record InsurerSimulatorProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("tcp://localhost:61616") String brokerUrl,
        @DefaultValue("data/keys/broker-users.properties") Path users,
        @DefaultValue("data/keys/insurers") Path keys,
        @DefaultValue("data/simulator/insurer") Path folder,
        @DefaultValue("100ms") Duration lookEvery,
        @DefaultValue List<Member> members,
        @DefaultValue List<String> absent) {

    /**
     * One simulated insurer. Days are counted after the arrival at the agency where its message tells it, else after the receipt.
     *
     * @param id its broker user and the name of its files
     * @param dialect the XML it reads
     * @param days which days it counts
     * @param firstDay earliest day on which it registers a person with a number
     * @param lastDay latest day on which it does
     * @param lateDay day on which it registers those it is late with
     * @param paperDay calendar day after the receipt of an application on which the paper is issued
     * @param removalDay the same of a 利用登録解除
     * @param answersFilings whether it says that it has taken a form; many societies send nothing back
     */
    public record Member(
            String id,
            String insurerNumber,
            @DefaultValue("HUB") Dialect dialect,
            @DefaultValue("OPEN") CountedDays days,
            @DefaultValue("3") int firstDay,
            @DefaultValue("4") int lastDay,
            @DefaultValue("7") int lateDay,
            @DefaultValue("7") int paperDay,
            @DefaultValue("35") int removalDay,
            @DefaultValue("false") boolean answersFilings) {

        String queue(Incoming.Kind kind) {
            return "hub.insurer." + insurerNumber + "." + kind.name().toLowerCase(Locale.ROOT) + ".v1";
        }
    }
}
