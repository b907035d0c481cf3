package dev.todoke.hub.municipal;

import dev.todoke.hub.insurer.InsurerDocuments;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerRules;
import java.time.LocalDate;

/**
 * What holds for one run: the insurer's rules and the law's ages on its day of issue.
 *
 * @param certificateTo last day of a 資格確認書 issued that day, by the pack
 */
record RunRules(
        InsurerPack pack, InsurerRules rules, AgeRule ages, LocalDate certificateTo, LocalDate asOf, RunKind kind) {

    /** @throws RunRefused when the insurer issues no paper on that day, or does not mail its papers */
    static RunRules of(InsurerPack pack, LocalDate asOf, RunKind kind) throws RunRefused {
        InsurerRules rules;
        LocalDate certificateTo;
        try {
            rules = pack.validOn(asOf);
            certificateTo = rules.documents().certificate().validTo(asOf);
        } catch (IllegalArgumentException e) {
            throw new RunRefused(
                    "保険者 %s は、%s には資格確認書を交付していません。--as-of を確かめてください。".formatted(pack.id(), asOf),
                    "The insurer %s issues no certificate on %s. Look at --as-of.".formatted(pack.id(), asOf));
        }
        if (rules.documents().certificate().to() != InsurerDocuments.Recipient.PERSON
                || rules.documents().information().to() != InsurerDocuments.Recipient.PERSON) {
            throw new RunRefused(
                    "保険者 %s の設定では、書面を本人に送りません（documents の to）。設定を確かめてください。".formatted(pack.id()),
                    "By its pack the insurer %s does not mail papers to people (documents, to). Look at the pack."
                            .formatted(pack.id()));
        }
        return new RunRules(pack, rules, AgeRule.on(pack.kind(), asOf), certificateTo, asOf, kind);
    }

    InsurerDocuments documents() {
        return rules.documents();
    }

    LocalDate validTo(LocalDate birth) {
        return ages.lastDay(birth, asOf, certificateTo);
    }
}
