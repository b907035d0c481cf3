package dev.todoke.hub.insurer.explain;

import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.insurer.PackExample;
import dev.todoke.hub.insurer.PackFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Holds a pack's rules to its own examples. */
public final class ExampleCheck {
    private final ExpectedDays days;

    public ExampleCheck(ExpectedDays days) {
        this.days = days;
    }

    /** Every expected value the rules do not lead to, with both values. */
    public List<PackFault> faults(InsurerPack pack) {
        List<PackFault> faults = new ArrayList<>();
        for (int i = 0; i < pack.examples().size(); i++) {
            new One(pack, pack.examples().get(i), "examples[" + i + "]", faults).check();
        }
        return faults;
    }

    private final class One {
        private final InsurerPack pack;
        private final PackExample example;
        private final String place;
        private final List<PackFault> faults;
        private InsurerRules rules;
        private List<ExpectedDay> actual;

        private One(InsurerPack pack, PackExample example, String place, List<PackFault> faults) {
            this.pack = pack;
            this.example = example;
            this.place = place;
            this.faults = faults;
        }

        private void check() {
            LocalDate fact = example.given().fact();
            LocalDate first = pack.versions().get(0).from();
            if (fact.isBefore(first)) {
                faults.add(PackFault.at(place + ".given.fact", "pack.example-no-rules", fact, first));
                return;
            }
            rules = pack.validOn(fact);
            actual = days.of(rules, example.given());
            PackExample.Expected expect = example.expect();
            compare("version", expect.version(), Optional.of(rules.version()));
            compare("fileBy", expect.fileBy(), day(Topic.FILING, ExpectedDay::to));
            compare("windowFrom", expect.windowFrom(), day(Topic.WINDOW, ExpectedDay::from));
            compare("windowTo", expect.windowTo(), day(Topic.WINDOW, ExpectedDay::to));
            compare("usableFrom", expect.usableFrom(), day(Topic.USABLE, ExpectedDay::from));
            compare("usableTo", expect.usableTo(), day(Topic.USABLE, ExpectedDay::to));
            compare("answerBy", expect.answerBy(), day(Topic.NOTICE, ExpectedDay::to));
            compare("stopGap", expect.stopGap(), day(Topic.STOP_GAP, ExpectedDay::to));
            compare("certificateTo", expect.certificateTo(), day(Topic.VALIDITY, ExpectedDay::to));
        }

        private Optional<LocalDate> day(Topic topic, Function<ExpectedDay, LocalDate> which) {
            return actual.stream()
                    .filter(day -> day.topic() == topic)
                    .map(which)
                    .findFirst();
        }

        private <T> void compare(String field, T expected, Optional<T> found) {
            if (expected == null || found.filter(expected::equals).isPresent()) {
                return;
            }
            String at = place + ".expect." + field;
            faults.add(found.map(value -> PackFault.at(at, "pack.example", expected, value, rules.version()))
                    .orElseGet(() -> PackFault.at(at, "pack.example-none", expected, rules.version())));
        }
    }
}
