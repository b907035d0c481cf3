package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Reception;
import dev.todoke.hub.filing.Dependant;
import dev.todoke.hub.filing.FilingRecord;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes and refuses as the packs say. */
@Component
class PackReception implements Reception {

    private final InsurerPacks packs;

    PackReception(InsurerPacks packs) {
        this.packs = packs;
    }

    @Override
    public Word of(String insurerId, FilingRecord record, LocalDate factDate) {
        InsurerPack pack = packs.get(insurerId);
        InsurerRules rules = rules(pack, factDate);
        if (record.form().isApplication()) {
            return word(pack, rules, rules.applications().of(record.form()));
        }
        return rules.route().throughAgency() || isForInsurer(record)
                ? new Word(Answer.TAKEN, rules.version(), "", "", "")
                : new Word(Answer.NO_RECEIVER, rules.version(), pack.nameJa(), pack.nameEn(), source(pack, rules));
    }

    private static Word word(InsurerPack pack, InsurerRules rules, ApplicationRules.Policy policy) {
        Answer answer = switch (policy.way()) {
            case HUB -> Answer.PASSED_ON;
            case PERSON -> Answer.BY_PERSON;
            case NEVER -> Answer.NEVER;
        };
        return new Word(answer, rules.version(), policy.ja(), policy.en(), source(pack, rules));
    }

    /** Whether an insurer without the agency can do something with it: pay and pensions are no business of its own. */
    private static boolean isForInsurer(FilingRecord record) {
        return switch (record.form()) {
            case ENROLMENT, LOSS -> !record.get("seventyOnly").equals("1");
            case DEPENDANTS -> Dependant.becomes(change(record)) || Dependant.ceases(change(record));
            default -> !record.form().isAboutWages();
        };
    }

    private static Map<String, String> change(FilingRecord record) {
        return Map.of(Dependant.CHANGE, record.get(Dependant.CHANGE));
    }

    /** A day before an insurer's first rules is another rule's to find: it must not keep a file from being checked. */
    private static InsurerRules rules(InsurerPack pack, LocalDate factDate) {
        InsurerRules first = pack.versions().get(0);
        return factDate.isBefore(first.from()) ? first : pack.validOn(factDate);
    }

    private static String source(InsurerPack pack, InsurerRules rules) {
        return pack.nameJa() + " " + rules.version() + " (" + rules.source() + ")";
    }
}
