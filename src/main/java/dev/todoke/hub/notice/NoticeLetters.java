package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.OfficeFields;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.insurer.InsurerKind;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.notice.letter.Addressee;
import dev.todoke.hub.notice.letter.Arrival;
import dev.todoke.hub.notice.letter.DataIncompleteNotice;
import dev.todoke.hub.notice.letter.IncompleteReason;
import dev.todoke.hub.notice.letter.Issuer;
import dev.todoke.hub.notice.letter.Letterhead;
import dev.todoke.hub.notice.letter.Member;
import dev.todoke.hub.notice.letter.Qualification;
import dev.todoke.hub.notice.letter.QualificationInformationNotice;
import dev.todoke.hub.notice.letter.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fills letters from a case. */
@Component
class NoticeLetters {

    private final Casefiles casefiles;
    private final InsurerPacks packs;
    private final Submissions submissions;
    private final Clock clock;

    NoticeLetters(Casefiles casefiles, InsurerPacks packs, Submissions submissions, Clock clock) {
        this.casefiles = casefiles;
        this.packs = packs;
        this.submissions = submissions;
        this.clock = clock;
    }

    DataIncompleteNotice incomplete(NoticeRow notice, Casefile filed, LocalDate answerBy) {
        Optional<Arrival> arrival = Optional.ofNullable(
                        submissions.arrivals(List.of(filed.id())).get(filed.id()))
                .map(at -> new Arrival(at.arriveId(), at.arrivedAt()));
        return new DataIncompleteNotice(
                head(notice, filed),
                filed.caseNo(),
                member(filed),
                arrival,
                List.of(IncompleteReason.valueOf(notice.reason())),
                answerBy,
                filed.expectedTo());
    }

    /** Symbol and branch are the insurer's to give; until its result carries them the letter leaves them open, but for an insured person's 00. */
    QualificationInformationNotice qualification(NoticeRow notice, Casefile filed) {
        return new QualificationInformationNotice(
                head(notice, filed),
                filed.caseNo(),
                member(filed),
                new Qualification("", insuredNumber(filed), filed.isMember() ? "" : "00"),
                QualificationInformationNotice.Shape.valueOf(
                        packs.rulesOf(filed).documents().information().face().name()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Letterhead head(NoticeRow notice, Casefile filed) {
        return new Letterhead(notice.noticeNo(), LocalDate.now(clock), office(filed), issuer(filed));
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

    private Issuer issuer(Casefile filed) {
        InsurerPack pack = packs.get(filed.insurerId());
        String contact = pack.contact().telephone() + "（" + pack.contact().hoursJa() + "）";
        return new Issuer(pack.nameJa(), pack.nameEn(), pack.insurerNumber(), contact, wording(pack.kind()));
    }

    private static Wording wording(InsurerKind kind) {
        return switch (kind) {
            case KYOKAI, SOCIETY -> Wording.EMPLOYER;
            case MUTUAL_AID -> Wording.WORKPLACE;
            case NATIONAL, LATE_ELDERLY -> Wording.MUNICIPALITY;
        };
    }

    private Member member(Casefile filed) {
        return new Member(
                name(filed),
                filed.nameKana(),
                filed.birthDate(),
                filed.factDate(),
                insuredNumber(filed),
                Optional.ofNullable(filed.household()).map(this::insured));
    }

    /** Whoever filed the row of a family is the insured person. */
    private Member.DependantOf insured(UUID household) {
        Casefile row = casefiles.byId(List.of(household)).get(household);
        return new Member.DependantOf(name(row), row.nameKana(), "");
    }

    private static String name(Casefile filed) {
        return filed.nameKanji().isEmpty() ? filed.nameKana() : filed.nameKanji();
    }

    private static String insuredNumber(Casefile filed) {
        return filed.insuredNumber() == null ? "" : filed.insuredNumber();
    }
}
