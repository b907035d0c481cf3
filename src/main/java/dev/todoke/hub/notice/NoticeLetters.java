package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.InsuredAs;
import dev.todoke.hub.casefile.OfficeFields;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.identity.Sex;
import dev.todoke.hub.insurer.InsurerDocuments;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.notice.letter.Addressee;
import dev.todoke.hub.notice.letter.AnswerReminder;
import dev.todoke.hub.notice.letter.Arrival;
import dev.todoke.hub.notice.letter.CertificateReason;
import dev.todoke.hub.notice.letter.DataIncompleteNotice;
import dev.todoke.hub.notice.letter.EligibilityCertificate;
import dev.todoke.hub.notice.letter.IncompleteReason;
import dev.todoke.hub.notice.letter.Letterhead;
import dev.todoke.hub.notice.letter.Member;
import dev.todoke.hub.notice.letter.Qualification;
import dev.todoke.hub.notice.letter.QualificationInformationNotice;
import dev.todoke.hub.notice.letter.RegistrationDelayNotice;
import dev.todoke.hub.notice.letter.WaitingFor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fills letters from a case, in the look and the words its insurer's pack names. */
@Component
class NoticeLetters {

    private final InsurerPacks packs;
    private final Submissions submissions;
    private final Casefiles casefiles;
    private final LastFourDigits lastFour;
    private final Clock clock;

    NoticeLetters(
            InsurerPacks packs, Submissions submissions, Casefiles casefiles, LastFourDigits lastFour, Clock clock) {
        this.packs = packs;
        this.submissions = submissions;
        this.casefiles = casefiles;
        this.lastFour = lastFour;
        this.clock = clock;
    }

    DataIncompleteNotice incomplete(NoticeRow notice, Casefile filed, LocalDate answerBy) {
        return new DataIncompleteNotice(
                head(notice, filed),
                filed.caseNo(),
                member(filed),
                arrival(filed),
                List.of(IncompleteReason.valueOf(notice.reason())),
                answerBy,
                filed.expectedTo());
    }

    QualificationInformationNotice qualification(NoticeRow notice, Casefile filed) {
        InsurerDocuments.InformationFace face =
                packs.rulesOf(filed).documents().information().face();
        return new QualificationInformationNotice(
                head(notice, filed),
                filed.caseNo(),
                member(filed),
                insuredAs(filed),
                QualificationInformationNotice.Shape.valueOf(face.name()),
                Optional.empty(),
                Optional.empty(),
                lastFour.of(filed));
    }

    /** @param timeLimited whether it only bridges a registration that takes too long */
    EligibilityCertificate certificate(
            NoticeRow notice, Casefile filed, LocalDate validTo, boolean timeLimited, boolean reissued) {
        InsurerDocuments.CertificateFace face =
                packs.rulesOf(filed).documents().certificate().face();
        return new EligibilityCertificate(
                head(notice, filed),
                filed.caseNo(),
                member(filed),
                Sex.valueOf(filed.sex()),
                insuredAs(filed),
                EligibilityCertificate.Shape.valueOf(face.name()),
                validTo,
                CertificateReason.valueOf(notice.reason()),
                timeLimited,
                reissued,
                Optional.empty());
    }

    /** @param asked the notice whose answer is over */
    AnswerReminder reminder(NoticeRow notice, Casefile filed, NoticeRow asked) {
        return new AnswerReminder(
                head(notice, filed),
                filed.caseNo(),
                member(filed),
                AnswerReminder.Stage.OVERDUE,
                asked.noticeNo(),
                asked.issuedOn(),
                asked.answerBy(),
                List.of(IncompleteReason.valueOf(asked.reason())));
    }

    RegistrationDelayNotice delay(
            NoticeRow notice, Casefile filed, LocalDate windowFrom, LocalDate windowTo, boolean certificateFollows) {
        return new RegistrationDelayNotice(
                head(notice, filed),
                filed.caseNo(),
                member(filed),
                arrival(filed),
                windowFrom,
                windowTo,
                waitingFor(filed),
                Optional.empty(),
                certificateFollows);
    }

    static WaitingFor waitingFor(Casefile filed) {
        if (filed.state() == CaseState.SUSPENDED) {
            return WaitingFor.RESIDENT_REGISTER;
        }
        if (filed.state() == CaseState.REGISTERED) {
            return WaitingFor.ONLINE_CHECK;
        }
        return switch (filed.turn()) {
            case EMPLOYER -> WaitingFor.EMPLOYER;
            case AGENCY -> WaitingFor.AGENCY;
            case NOBODY -> WaitingFor.NOBODY;
            case HUB, INSURER -> filed.turn() == Party.INSURER ? WaitingFor.INSURER : WaitingFor.AGENCY;
        };
    }

    private Optional<Arrival> arrival(Casefile filed) {
        return Optional.ofNullable(submissions.arrivals(List.of(filed.id())).get(filed.id()))
                .map(at -> new Arrival(at.arriveId(), at.arrivedAt()));
    }

    Letterhead head(String noticeNo, Casefile filed) {
        return new Letterhead(noticeNo, LocalDate.now(clock), office(filed), Issuers.of(packs.get(filed.insurerId())));
    }

    private Letterhead head(NoticeRow notice, Casefile filed) {
        return head(notice.noticeNo(), filed);
    }

    private static Addressee office(Casefile filed) {
        OfficeLine office = OfficeFields.line(filed.office());
        return new Addressee.Office(
                office.name(),
                office.ownerName(),
                office.postcode(),
                office.address(),
                office.symbol().district() + "-" + office.symbol().symbol(),
                office.officeNumber());
    }

    Member member(Casefile filed) {
        return new Member(
                name(filed),
                filed.nameKana(),
                filed.birthDate(),
                filed.factDate(),
                insuredNumber(filed),
                Optional.ofNullable(filed.household())
                        .map(row -> casefiles.byId(List.of(row)).get(row))
                        .map(row -> new Member.DependantOf(name(row), row.nameKana(), "")));
    }

    private static String name(Casefile filed) {
        return filed.nameKanji().isEmpty() ? filed.nameKana() : filed.nameKanji();
    }

    /** As the insurer said; until it has, the agency's number stands and an insured person's branch is 00. */
    private static Qualification insuredAs(Casefile filed) {
        InsuredAs told = filed.insuredAs();
        return told == null
                ? new Qualification("", insuredNumber(filed), filed.isMember() ? "" : "00")
                : new Qualification(told.symbol(), told.number(), branch(told, filed));
    }

    private static String branch(InsuredAs told, Casefile filed) {
        return told.branch().isEmpty() && !filed.isMember() ? "00" : told.branch();
    }

    private static String insuredNumber(Casefile filed) {
        return filed.insuredNumber() == null ? "" : filed.insuredNumber();
    }
}
