package dev.todoke.hub.employer.receipt;

import dev.todoke.hub.employer.receipt.Receipt.FirstFiling;
import dev.todoke.hub.employer.receipt.Receipt.State;
import dev.todoke.hub.employer.receipt.ReceiptFinding.Severity;
import dev.todoke.hub.employer.receipt.ReceiptPerson.Clocks;
import dev.todoke.hub.employer.receipt.ReceiptPerson.FilingDeadline;
import dev.todoke.hub.employer.receipt.ReceiptPerson.Outcome;
import dev.todoke.hub.employer.receipt.ReceiptPerson.Registration;
import dev.todoke.hub.identity.EmployerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Receipts of invented people. */
final class SampleReceipts {
    static final Sender SENDER = new Sender(new EmployerId("mihon-shoji"), "見本商事株式会社", "Mihon Shoji Co., Ltd.");
    static final Instant RECEIVED = Instant.parse("2026-12-01T00:00:01.250Z");
    static final FormName ENROLMENT = new FormName("2200700", "被保険者資格取得届", "Enrolment");

    private SampleReceipts() {}

    static Receipt partly() {
        return receipt(
                State.PARTLY_ACCEPTED,
                new Counts(4, 1, 1, 1, 1),
                List.of(
                        finding("ENR-NAM-003", Severity.ERROR, 3, "氏名(漢字)", "髙＊"),
                        finding("ENR-PNO-101", Severity.INCOMPLETE, 2, "個人番号", "")),
                List.of(
                        new ReceiptPerson(
                                1,
                                6,
                                "見本　太郎",
                                Outcome.ACCEPTED,
                                Optional.of("C-20261201-0000001"),
                                clocks(false, true)),
                        new ReceiptPerson(
                                2,
                                7,
                                "見本　花子",
                                Outcome.INCOMPLETE,
                                Optional.of("C-20261201-0000002"),
                                clocks(true, true)),
                        new ReceiptPerson(3, 8, "髙見　次郎", Outcome.RETURNED, Optional.empty(), Optional.empty()),
                        new ReceiptPerson(
                                4,
                                9,
                                "見本　三郎",
                                Outcome.DUPLICATE,
                                Optional.of("C-20261127-0000009"),
                                Optional.empty())));
    }

    static Receipt accepted(int people) {
        return new Receipt(
                "F-20261201-0000001",
                SENDER,
                file("SHFD0006.CSV"),
                List.of(ENROLMENT),
                State.ACCEPTED,
                Optional.empty(),
                new Counts(people, people, 0, 0, 0),
                Stream::empty,
                () -> IntStream.rangeClosed(1, people).mapToObj(SampleReceipts::person));
    }

    static Receipt unreadable(List<ReceiptFinding> findings) {
        return new Receipt(
                "F-20261201-0000003",
                SENDER,
                file("SHFD0006.CSV"),
                List.of(),
                State.RETURNED,
                Optional.empty(),
                new Counts(0, 0, 0, 0, 0),
                findings::stream,
                Stream::empty);
    }

    static Receipt duplicate() {
        return new Receipt(
                "F-20261201-0000004",
                SENDER,
                file("SHFD0006.CSV"),
                List.of(ENROLMENT),
                State.DUPLICATE,
                Optional.of(new FirstFiling("F-20261201-0000001", RECEIVED)),
                new Counts(1, 0, 0, 0, 1),
                Stream::empty,
                () -> Stream.of(new ReceiptPerson(
                        1, 6, "見本　太郎", Outcome.DUPLICATE, Optional.of("C-20261201-0000001"), Optional.empty())));
    }

    static Receipt receipt(State state, Counts counts, List<ReceiptFinding> findings, List<ReceiptPerson> persons) {
        return new Receipt(
                "F-20261201-0000002",
                SENDER,
                file("SHFD0006.CSV"),
                List.of(ENROLMENT),
                state,
                Optional.empty(),
                counts,
                findings::stream,
                persons::stream);
    }

    static ReceivedFile file(String name) {
        return new ReceivedFile(name, 1_234, "0123456789abcdef".repeat(4), RECEIVED);
    }

    static ReceiptPerson person(int ordinal) {
        return new ReceiptPerson(
                ordinal,
                ordinal + 5L,
                "見本　太郎",
                Outcome.ACCEPTED,
                Optional.of("C-20261201-%07d".formatted(ordinal)),
                clocks(false, true));
    }

    static ReceiptFinding finding(String code, Severity severity, int ordinal, String itemName, String value) {
        return new ReceiptFinding(
                code,
                severity,
                ordinal,
                ordinal + 5L,
                12,
                8,
                itemName,
                value,
                "「髙」は年金機構のファイルで使えない文字です。",
                "The character 髙 cannot be written in the agency's file.",
                "「高」に直して送ってください。",
                "Write 高 instead and send again.",
                "届書作成仕様書 2.2");
    }

    static Optional<Clocks> clocks(boolean withoutNumber, boolean inTime) {
        LocalDate from = LocalDate.parse("2026-12-03");
        return Optional.of(new Clocks(
                Optional.of(new FilingDeadline(
                        LocalDate.parse("2026-12-01"), inTime, LocalDate.parse("2026-12-02"), inTime)),
                Optional.of(RECEIVED.plusSeconds(60)),
                Optional.of(new Registration(
                        "全国健康保険協会 東京支部",
                        "Japan Health Insurance Association, Tokyo",
                        from,
                        from.plusDays(withoutNumber ? 10 : 5),
                        withoutNumber))));
    }

    static ReturnLetter returned(ReturnLetter.Partner by, String reason) {
        boolean agency = by == ReturnLetter.Partner.AGENCY;
        return new ReturnLetter(
                SENDER,
                "F-20261201-0000001",
                "SHFD0006.CSV",
                1,
                "C-20261201-0000001",
                "見本　太郎",
                LocalDate.parse("2026-11-27"),
                by,
                agency ? "日本年金機構" : "見本健康保険組合",
                agency ? "the Japan Pension Service" : "Mihon Health Insurance Society",
                agency ? Optional.of("202612010900012844") : Optional.empty(),
                RECEIVED.plusSeconds(86_400),
                agency ? "" : "REJECTED_NAME",
                reason);
    }
}
