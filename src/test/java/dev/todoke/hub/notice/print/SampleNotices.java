package dev.todoke.hub.notice.print;

import dev.todoke.hub.identity.Sex;
import dev.todoke.hub.notice.letter.Addressee;
import dev.todoke.hub.notice.letter.AnswerReminder;
import dev.todoke.hub.notice.letter.Arrival;
import dev.todoke.hub.notice.letter.Burden;
import dev.todoke.hub.notice.letter.CertificateReason;
import dev.todoke.hub.notice.letter.DataIncompleteNotice;
import dev.todoke.hub.notice.letter.DeliveryList;
import dev.todoke.hub.notice.letter.EligibilityCertificate;
import dev.todoke.hub.notice.letter.EmployeeStatus;
import dev.todoke.hub.notice.letter.EmployeeStatus.Milestone;
import dev.todoke.hub.notice.letter.IncompleteReason;
import dev.todoke.hub.notice.letter.Issuer;
import dev.todoke.hub.notice.letter.LastFour;
import dev.todoke.hub.notice.letter.Letterhead;
import dev.todoke.hub.notice.letter.Member;
import dev.todoke.hub.notice.letter.MemberInformationNotice;
import dev.todoke.hub.notice.letter.Notice;
import dev.todoke.hub.notice.letter.Qualification;
import dev.todoke.hub.notice.letter.QualificationInformationNotice;
import dev.todoke.hub.notice.letter.RegistrationDelayNotice;
import dev.todoke.hub.notice.letter.ReturnList;
import dev.todoke.hub.notice.letter.ReturnReason;
import dev.todoke.hub.notice.letter.WaitingFor;
import dev.todoke.hub.notice.letter.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters about invented people: one of each kind and shape. */
public final class SampleNotices {
    static final Addressee.Office OFFICE =
            new Addressee.Office("見本商事株式会社", "見本 一郎", "1000000", "東京都千代田区見本町一丁目2番3号 見本ビル4階", "01-ﾐﾎﾝ", "12345");
    static final Issuer KYOKAI = new Issuer(
            "全国健康保険協会 東京支部",
            "Japan Health Insurance Association, Tokyo",
            "01130012",
            "電話 0570-015-369(開庁日 8:30〜17:15)",
            Wording.EMPLOYER);
    static final Issuer SOCIETY = new Issuer(
            "見本健康保険組合",
            "Mihon Health Insurance Society",
            "06139992",
            "電話 03-0000-0000(平日 9:00〜17:00)",
            Wording.EMPLOYER);
    static final Issuer MUTUAL_AID = new Issuer(
            "見本職員共済組合 見本支部",
            "Mihon Mutual Aid Association, Mihon branch",
            "34130014",
            "短期給付係 電話 03-0000-0001(平日 9:00〜17:00)",
            Wording.WORKPLACE);
    static final Issuer WARD =
            new Issuer("見本区", "Mihon City", "138990", "国保年金課 電話 03-0000-0002(開庁日 8:30〜17:00)", Wording.MUNICIPALITY);

    static final Issuer LONG_NAMED = new Issuer(
            "見本" + "長".repeat(20) + "健康保険組合",
            "Mihon Health Insurance Society of the Long Name",
            "06139992",
            "適用課 電話 03-0000-0000(平日 9:00〜17:00、土日祝日・年末年始を除く)",
            Wording.EMPLOYER);

    private static final LocalDate ACQUIRED = LocalDate.parse("2026-11-27");
    private static final Arrival ARRIVAL = new Arrival("202612010902017315", Instant.parse("2026-12-01T00:02:01Z"));

    private SampleNotices() {}

    /** One of each, by the name of its stored picture. */
    public static Map<String, Notice> all() {
        Map<String, Notice> all = new LinkedHashMap<>();
        all.put("incomplete", incomplete());
        all.put("incomplete-dependant", incompleteDependant());
        all.put("information-card", information(QualificationInformationNotice.Shape.CARD));
        all.put("information-cutout", information(QualificationInformationNotice.Shape.A4_CUTOUT));
        all.put("information-plain", informationOfElderly());
        all.put("certificate-card", certificate(EligibilityCertificate.Shape.CARD));
        all.put("information-card-long", longest(QualificationInformationNotice.Shape.CARD));
        all.put("certificate-card-long", longest(EligibilityCertificate.Shape.CARD));
        all.put("certificate-paper-card", certificate(EligibilityCertificate.Shape.PAPER_CARD));
        all.put("certificate-paper", timeLimited());
        all.put("members", members());
        all.put("returns", returns());
        all.put("delivery", delivery());
        all.put("reminder", reminder(AnswerReminder.Stage.DUE_SOON));
        all.put("reminder-overdue", reminder(AnswerReminder.Stage.OVERDUE));
        all.put("delay", delay());
        all.put("status", status());
        all.put("status-done", statusDone());
        return all;
    }

    static DataIncompleteNotice incomplete() {
        return incomplete(person("見本　花子"), List.of(IncompleteReason.MY_NUMBER_MISSING));
    }

    static DataIncompleteNotice incomplete(Member member, List<IncompleteReason> reasons) {
        return new DataIncompleteNotice(
                head(1, KYOKAI),
                "C-20261201-0000002",
                member,
                Optional.of(ARRIVAL),
                reasons,
                LocalDate.parse("2026-12-09"),
                LocalDate.parse("2026-12-15"));
    }

    static DataIncompleteNotice incompleteDependant() {
        return new DataIncompleteNotice(
                head(3, MUTUAL_AID),
                "C-20261201-0000003",
                dependant("見本　さくら"),
                Optional.empty(),
                List.of(IncompleteReason.JLIS_MISMATCH, IncompleteReason.DOCUMENT_DEFICIENT),
                LocalDate.parse("2026-12-16"),
                LocalDate.parse("2026-12-22"));
    }

    static QualificationInformationNotice qualified() {
        return information(QualificationInformationNotice.Shape.A4_CUTOUT);
    }

    static QualificationInformationNotice information(QualificationInformationNotice.Shape shape) {
        return information(head(2, KYOKAI), person("見本　太郎"), shape);
    }

    static QualificationInformationNotice information(
            Letterhead head, Member member, QualificationInformationNotice.Shape shape) {
        return new QualificationInformationNotice(
                head,
                "C-20261201-0000001",
                member,
                new Qualification("21011234", "17", "00"),
                shape,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static QualificationInformationNotice informationOfElderly() {
        return new QualificationInformationNotice(
                new Letterhead("N-20261202-0000004", LocalDate.parse("2026-12-02"), household(), WARD),
                "C-20261201-0000004",
                new Member("見本　松五郎", "ﾐﾎﾝ ﾏﾂｺﾞﾛｳ", LocalDate.parse("1954-06-07"), ACQUIRED, ""),
                new Qualification("13-01", "0012345", "01"),
                QualificationInformationNotice.Shape.A4,
                Optional.of(LocalDate.parse("2027-07-31")),
                Optional.of(new Burden(2, LocalDate.parse("2026-12-01"))),
                Optional.of(new LastFour("9018")));
    }

    static EligibilityCertificate certificate(EligibilityCertificate.Shape shape) {
        return certificate(head(5, KYOKAI), person("見本　太郎"), shape);
    }

    static EligibilityCertificate certificate(Letterhead head, Member member, EligibilityCertificate.Shape shape) {
        return new EligibilityCertificate(
                head,
                "C-20261201-0000005",
                member,
                Sex.M,
                new Qualification("21011234", "17", "00"),
                shape,
                LocalDate.parse("2030-11-30"),
                CertificateReason.NOT_LINKED,
                false,
                shape == EligibilityCertificate.Shape.PAPER_CARD,
                Optional.empty());
    }

    /** Names of forty characters, one of which the type lacks, and everything that may be printed. */
    static QualificationInformationNotice longest(QualificationInformationNotice.Shape shape) {
        return new QualificationInformationNotice(
                head(17, LONG_NAMED),
                "C-20261201-0000001",
                longNamed(),
                new Qualification("見本一二三四五", "1234567", "02"),
                shape,
                Optional.of(LocalDate.parse("2027-07-31")),
                Optional.of(new Burden(2, ACQUIRED)),
                Optional.of(new LastFour("9018")));
    }

    static EligibilityCertificate longest(EligibilityCertificate.Shape shape) {
        return new EligibilityCertificate(
                head(18, LONG_NAMED),
                "C-20261201-0000005",
                longNamed(),
                Sex.F,
                new Qualification("見本一二三四五", "1234567", "02"),
                shape,
                LocalDate.parse("2030-11-30"),
                CertificateReason.NOT_LINKED,
                true,
                true,
                Optional.of(new Burden(2, ACQUIRED)));
    }

    private static Member longNamed() {
        return new Member(
                "𠮷" + "長".repeat(39),
                "ﾐﾎﾝ " + "ﾅｶﾞｲﾅﾏｴ".repeat(6),
                LocalDate.parse("1954-06-07"),
                ACQUIRED,
                "1234567",
                Optional.of(new Member.DependantOf("見本" + "長".repeat(38), "ﾐﾎﾝ " + "ﾅｶﾞｲﾅﾏｴ".repeat(6), "母")));
    }

    static EligibilityCertificate timeLimited() {
        return new EligibilityCertificate(
                head(6, SOCIETY),
                "C-20261201-0000006",
                dependant("見本　さくら"),
                Sex.F,
                new Qualification("1234", "567", "02"),
                EligibilityCertificate.Shape.PAPER,
                LocalDate.parse("2027-01-31"),
                CertificateReason.REGISTRATION_DELAYED,
                true,
                true,
                Optional.of(new Burden(3, LocalDate.parse("2026-12-02"))));
    }

    static MemberInformationNotice members() {
        return new MemberInformationNotice(
                new Letterhead("N-20261202-0000007", LocalDate.parse("2026-12-02"), household(), WARD),
                List.of(
                        held("見本　松五郎", "ﾐﾎﾝ ﾏﾂｺﾞﾛｳ", "1954-06-07", Sex.M, "01", Optional.of(new LastFour("9018"))),
                        held("見本　梅", "ﾐﾎﾝ ｳﾒ", "1957-02-14", Sex.F, "02", Optional.of(new LastFour("0026"))),
                        held("見本　小梅", "ﾐﾎﾝ ｺｳﾒ", "2019-05-01", Sex.F, "03", Optional.empty())));
    }

    private static MemberInformationNotice.Held held(
            String name, String kana, String born, Sex sex, String branch, Optional<LastFour> lastFour) {
        return new MemberInformationNotice.Held(
                new Member(name, kana, LocalDate.parse(born), LocalDate.parse("2026-04-01"), ""),
                sex,
                new Qualification("13-01", "0012345", branch),
                lastFour);
    }

    static ReturnList returns() {
        ReturnList.Destination agency =
                new ReturnList.Destination("日本年金機構 見本事務センター", "1000000", "東京都千代田区見本町9番9号", "(資格喪失届に添付)");
        ReturnList.Destination insurer =
                new ReturnList.Destination("全国健康保険協会 東京支部", "1640000", "東京都中野区見本四丁目10番2号 見本タワー6階", "(届出のあとに集めたとき)");
        ReturnList.Line notice = new ReturnList.Line(
                ReturnList.Paper.INFORMATION_NOTICE, ReturnReason.NEVER_RETURNED, Optional.empty(), Optional.empty());
        LocalDate lastOfCards = LocalDate.parse("2025-12-01");
        return new ReturnList(
                head(8, KYOKAI),
                "F-20261201-0000003",
                List.of(
                        new ReturnList.Leaver(
                                person("見本　太郎"),
                                LocalDate.parse("2025-11-30"),
                                List.of(
                                        new ReturnList.Line(
                                                ReturnList.Paper.OLD_CARD,
                                                ReturnReason.CARD_IN_USE,
                                                Optional.of(lastOfCards),
                                                Optional.of(agency)),
                                        notice)),
                        new ReturnList.Leaver(
                                person("見本　花子"),
                                LocalDate.parse("2026-12-01"),
                                List.of(
                                        new ReturnList.Line(
                                                ReturnList.Paper.OLD_CARD,
                                                ReturnReason.CARD_ENDED,
                                                Optional.of(lastOfCards),
                                                Optional.empty()),
                                        new ReturnList.Line(
                                                ReturnList.Paper.ELIGIBILITY_CERTIFICATE,
                                                ReturnReason.CERTIFICATE_VALID,
                                                Optional.of(LocalDate.parse("2030-11-30")),
                                                Optional.of(insurer)),
                                        notice)),
                        new ReturnList.Leaver(
                                dependant("見本　さくら"),
                                LocalDate.parse("2026-12-01"),
                                List.of(
                                        new ReturnList.Line(
                                                ReturnList.Paper.ELIGIBILITY_CERTIFICATE,
                                                ReturnReason.CERTIFICATE_EXPIRED,
                                                Optional.of(LocalDate.parse("2026-09-30")),
                                                Optional.empty()),
                                        notice))));
    }

    static DeliveryList delivery() {
        return DeliveryList.of(
                head(9, KYOKAI),
                "B-20261202-0000001",
                List.of(
                        qualified(),
                        information(head(10, KYOKAI), dependant("見本　さくら"), QualificationInformationNotice.Shape.CARD),
                        certificate(head(11, KYOKAI), person("見本　花子"), EligibilityCertificate.Shape.CARD),
                        information(
                                head(12, KYOKAI),
                                person("見本" + "長".repeat(38)),
                                QualificationInformationNotice.Shape.CARD)));
    }

    static AnswerReminder reminder(AnswerReminder.Stage stage) {
        return new AnswerReminder(
                head(13, KYOKAI),
                "C-20261201-0000002",
                person("見本　花子"),
                stage,
                "N-20261118-0000021",
                LocalDate.parse("2026-11-18"),
                LocalDate.parse(stage == AnswerReminder.Stage.OVERDUE ? "2026-12-01" : "2026-12-04"),
                List.of(IncompleteReason.MY_NUMBER_MISSING));
    }

    static RegistrationDelayNotice delay() {
        return new RegistrationDelayNotice(
                head(14, SOCIETY),
                "C-20261201-0000002",
                person("見本　花子"),
                Optional.of(ARRIVAL),
                LocalDate.parse("2026-11-20"),
                LocalDate.parse("2026-11-30"),
                WaitingFor.RESIDENT_REGISTER,
                Optional.of(LocalDate.parse("2026-12-10")),
                true);
    }

    static EmployeeStatus status() {
        return new EmployeeStatus(
                head(15, KYOKAI),
                "C-20261201-0000002",
                person("見本　花子"),
                List.of(
                        step(Milestone.FILED, "2026-11-30"),
                        step(Milestone.ARRIVED, "2026-12-01"),
                        step(Milestone.CONFIRMED, null),
                        step(Milestone.REGISTERED, null),
                        step(Milestone.USABLE, null)),
                WaitingFor.AGENCY,
                Optional.of(new EmployeeStatus.Expected(LocalDate.parse("2026-12-04"), LocalDate.parse("2026-12-09"))),
                Optional.empty());
    }

    static EmployeeStatus statusDone() {
        return new EmployeeStatus(
                head(16, SOCIETY),
                "C-20261201-0000003",
                dependant("見本　さくら"),
                List.of(
                        step(Milestone.FILED, "2026-11-30"),
                        step(Milestone.REGISTERED, "2026-12-01"),
                        step(Milestone.USABLE, "2026-12-02")),
                WaitingFor.NOBODY,
                Optional.empty(),
                Optional.empty());
    }

    private static EmployeeStatus.Step step(Milestone milestone, String on) {
        return new EmployeeStatus.Step(milestone, Optional.ofNullable(on).map(LocalDate::parse));
    }

    static Letterhead head(int n, Issuer issuer) {
        return new Letterhead("N-20261202-%07d".formatted(n), LocalDate.parse("2026-12-02"), OFFICE, issuer);
    }

    private static Addressee household() {
        return new Addressee.Household("見本　松五郎", "100-0000", "東京都見本区見本一丁目2番3号");
    }

    static Member person(String name) {
        return new Member(name, "ﾐﾎﾝ ﾊﾅｺ", LocalDate.parse("1990-04-05"), ACQUIRED, "17");
    }

    static Member dependant(String name) {
        return new Member(
                name,
                "ﾐﾎﾝ ｻｸﾗ",
                LocalDate.parse("2019-05-01"),
                ACQUIRED,
                "17",
                Optional.of(new Member.DependantOf("見本　太郎", "ﾐﾎﾝ ﾊﾅｺ", "長女")));
    }
}
