package dev.todoke.hub.insurer.paper;

import dev.todoke.hub.calendar.DatedTable;
import dev.todoke.hub.insurer.InsurerKind;
import dev.todoke.hub.insurer.paper.PaperToReturn.Duty;
import dev.todoke.hub.insurer.paper.ReturnRule.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an employer collects from a person whose insurance ended, and to whom it goes: the papers beside a 資格喪失届. */
public final class ReturnOnLeaving {
    private static final String NO_EMPLOYER_JA = "事業主を経由しない保険です。事業主が回収するものはありません。";
    private static final String NO_EMPLOYER_EN =
            "This insurance does not go through employers. There is nothing for an employer to collect.";
    private static final String EXPIRED_TOO_JA = "有効期限にかかわらず、資格確認書は回収します。";
    private static final String EXPIRED_TOO_EN = "The certificate is collected whether or not it has expired.";

    private final DatedTable<ReturnRule> rules;
    private final Map<InsurerKind, DatedTable<ReturnReceiver>> receivers;

    ReturnOnLeaving(DatedTable<ReturnRule> rules, Map<InsurerKind, DatedTable<ReturnReceiver>> receivers) {
        this.rules = rules;
        this.receivers = receivers;
    }

    /** By the tables that travel with the hub. */
    public static ReturnOnLeaving standard() {
        return PaperTables.standard().returnOnLeaving();
    }

    /**
     * The papers of one person in the order 健康保険証, 資格確認書, 資格情報のお知らせ; each is meant if the person has it.
     *
     * @param lossDate 資格喪失日, the day after leaving
     * @param certificateValidTo last day of the person's 資格確認書; empty when the hub knows of none, which does not mean that there is none
     */
    public List<PaperToReturn> of(LocalDate lossDate, Optional<LocalDate> certificateValidTo, InsurerKind kind) {
        ReturnRule rule = rules.on(lossDate);
        ReturnReceiver receiver = receivers.get(kind).on(lossDate);
        boolean expired =
                certificateValidTo.filter(last -> last.isBefore(lossDate)).isPresent();
        List<PaperToReturn> papers = new ArrayList<>();
        papers.add(line(Paper.CARD, rule.card(), rule, receiver));
        papers.add(line(Paper.CERTIFICATE, certificate(rule, receiver, expired), rule, receiver));
        papers.add(line(Paper.INFORMATION_NOTICE, rule.informationNotice(), rule, receiver));
        return List.copyOf(papers);
    }

    /** To whom papers of an insurer of this kind go. */
    public ReturnReceiver receiver(LocalDate lossDate, InsurerKind kind) {
        return receivers.get(kind).on(lossDate);
    }

    private static Treatment certificate(ReturnRule rule, ReturnReceiver receiver, boolean expired) {
        if (receiver.expiredToo()) {
            return new Treatment(Duty.COLLECT, EXPIRED_TOO_JA, EXPIRED_TOO_EN);
        }
        return expired ? rule.expiredCertificate() : rule.validCertificate();
    }

    private static PaperToReturn line(Paper paper, Treatment treatment, ReturnRule rule, ReturnReceiver receiver) {
        if (!receiver.employer()) {
            return new PaperToReturn(
                    paper, Duty.KEEP, Optional.empty(), NO_EMPLOYER_JA, NO_EMPLOYER_EN, receiver.source());
        }
        return new PaperToReturn(
                paper,
                treatment.duty(),
                treatment.duty() == Duty.KEEP ? Optional.empty() : Optional.of(receiver),
                treatment.reasonJa(),
                treatment.reasonEn(),
                rule.source());
    }
}
