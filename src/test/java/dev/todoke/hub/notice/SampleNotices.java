package dev.todoke.hub.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Notices about invented people. */
final class SampleNotices {
    static final Addressee OFFICE =
            new Addressee("見本商事株式会社", "見本 一郎", "1000000", "東京都千代田区見本町一丁目2番3号 見本ビル4階", "01-ﾐﾎﾝ", "12345");
    static final Issuer KYOKAI = new Issuer(
            "全国健康保険協会 東京支部",
            "Japan Health Insurance Association, Tokyo",
            "01130012",
            "電話 0570-015-369(開庁日 8:30〜17:15)");

    private SampleNotices() {}

    static DataIncompleteNotice incomplete() {
        return incomplete(person("見本　花子"), List.of(IncompleteReason.MY_NUMBER_MISSING));
    }

    static DataIncompleteNotice incomplete(InsuredPerson person, List<IncompleteReason> reasons) {
        return new DataIncompleteNotice(
                "N-20261202-0000001",
                LocalDate.parse("2026-12-02"),
                "C-20261201-0000002",
                OFFICE,
                KYOKAI,
                person,
                Optional.of(
                        new DataIncompleteNotice.Arrival("202612010902017315", Instant.parse("2026-12-01T00:02:01Z"))),
                reasons,
                LocalDate.parse("2026-12-09"),
                LocalDate.parse("2026-12-15"));
    }

    static QualificationInformationNotice qualified() {
        return new QualificationInformationNotice(
                "N-20261207-0000002",
                LocalDate.parse("2026-12-07"),
                "C-20261201-0000001",
                OFFICE,
                KYOKAI,
                person("見本　太郎"),
                "21011234",
                "17",
                "00");
    }

    static InsuredPerson person(String name) {
        return new InsuredPerson(name, "ﾐﾎﾝ ﾊﾅｺ", LocalDate.parse("1990-04-05"), LocalDate.parse("2026-11-27"), "17");
    }
}
