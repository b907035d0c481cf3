package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.OfficeFields;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fills letters from a case. */
@Component
class NoticeLetters {

    private final InsurerPacks packs;
    private final Submissions submissions;
    private final Clock clock;

    NoticeLetters(InsurerPacks packs, Submissions submissions, Clock clock) {
        this.packs = packs;
        this.submissions = submissions;
        this.clock = clock;
    }

    DataIncompleteNotice incomplete(NoticeRow notice, Casefile filed, LocalDate answerBy) {
        Optional<DataIncompleteNotice.Arrival> arrival = Optional.ofNullable(
                        submissions.arrivals(List.of(filed.id())).get(filed.id()))
                .map(at -> new DataIncompleteNotice.Arrival(at.arriveId(), at.arrivedAt()));
        return new DataIncompleteNotice(
                notice.noticeNo(),
                LocalDate.now(clock),
                filed.caseNo(),
                addressee(filed),
                issuer(filed),
                person(filed),
                arrival,
                List.of(IncompleteReason.valueOf(notice.reason())),
                answerBy,
                filed.expectedTo());
    }

    /** Symbol and branch are the insurer's to give; until its result carries them the letter leaves them open, but for an insured person's 00. */
    QualificationInformationNotice qualification(NoticeRow notice, Casefile filed) {
        return new QualificationInformationNotice(
                notice.noticeNo(),
                LocalDate.now(clock),
                filed.caseNo(),
                addressee(filed),
                issuer(filed),
                person(filed),
                "",
                insuredNumber(filed),
                filed.isMember() ? "" : "00");
    }

    private static Addressee addressee(Casefile filed) {
        OfficeLine office = OfficeFields.line(filed.office());
        return new Addressee(
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
        return new Issuer(pack.nameJa(), pack.nameEn(), pack.insurerNumber(), contact);
    }

    private static InsuredPerson person(Casefile filed) {
        String name = filed.nameKanji().isEmpty() ? filed.nameKana() : filed.nameKanji();
        return new InsuredPerson(name, filed.nameKana(), filed.birthDate(), filed.factDate(), insuredNumber(filed));
    }

    private static String insuredNumber(Casefile filed) {
        return filed.insuredNumber() == null ? "" : filed.insuredNumber();
    }
}
