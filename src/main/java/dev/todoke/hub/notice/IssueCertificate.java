package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.notice.letter.CertificateReason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues a 資格確認書 that is due, valid to the day the insurer named, or to that of its pack. */
@Component
public class IssueCertificate {

    /** A person who is registered needs no bridge any more. */
    private static final Set<CaseState> BRIDGED = EnumSet.of(
            CaseState.REGISTERED, CaseState.VIEWABLE, CaseState.CLOSED, CaseState.RETURNED, CaseState.WITHDRAWN);

    private final Notices notices;
    private final NoticeLetters letters;
    private final LayOut layOut;
    private final Casefiles casefiles;
    private final InsurerPacks packs;
    private final Agenda agenda;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    IssueCertificate(
            Notices notices,
            NoticeLetters letters,
            LayOut layOut,
            Casefiles casefiles,
            InsurerPacks packs,
            Agenda agenda,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.layOut = layOut;
        this.casefiles = casefiles;
        this.packs = packs;
        this.agenda = agenda;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Takes one that is due. */
    @Transactional
    public void run(AgendaBatch batch) {
        NoticeRow notice = notices.get(batch.subjects().get(0));
        Casefile filed = casefiles.byId(List.of(notice.caseId())).get(notice.caseId());
        boolean bridge = notice.reason().equals(CertificateReason.REGISTRATION_DELAYED.name());
        boolean needed = bridge ? !BRIDGED.contains(filed.state()) : filed.state() != CaseState.RETURNED;
        if (needed) {
            issue(notice, filed, bridge);
        }
        agenda.done(batch.step(), batch.subjects());
    }

    private void issue(NoticeRow notice, Casefile filed, boolean bridge) {
        LocalDate today = LocalDate.now(clock);
        LocalDate validTo = validTo(notice, packs.rulesOf(filed), bridge, today);
        boolean reissued = notices.certificates(List.of(filed.id())).stream()
                .anyMatch(earlier -> !earlier.validTo().isBefore(today));
        if (layOut.issue(
                notice,
                filed,
                letters.certificate(notice, filed, validTo, bridge, reissued),
                Notices.Days.validTo(validTo),
                filed.turn())) {
            publisher.publishEvent(new CaseEvents.CertificateIssued(filed, today, validTo));
        }
    }

    private static LocalDate validTo(NoticeRow notice, InsurerRules rules, boolean bridge, LocalDate today) {
        if (notice.validTo() != null) {
            return notice.validTo();
        }
        return bridge
                ? today.plusDays(rules.stopGap().validDays() - 1L)
                : rules.documents().certificate().validTo(today);
    }
}
