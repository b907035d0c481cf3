package dev.todoke.hub.notice.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 返却一覧: what the employer collects from the people of one filing of losses and sends back. Every line is decided before it gets here.
 *
 * @param filingNo the filing of losses, for example {@code F-20261201-0000003}
 */
public record ReturnList(Letterhead head, String filingNo, List<Leaver> leavers) implements Notice {

    public ReturnList {
        leavers = List.copyOf(leavers);
        if (leavers.isEmpty()) {
            throw new IllegalArgumentException(head.noticeNo() + ": names nobody");
        }
    }

    /** One person and what becomes of each paper. */
    public record Leaver(Member member, LocalDate lostOn, List<Line> lines) {

        public Leaver {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One paper.
     *
     * @param day the day the reason speaks of: last day of the old cards, or last day of the certificate
     * @param sendTo where a paper to collect goes
     */
    public record Line(Paper paper, ReturnReason reason, Optional<LocalDate> day, Optional<Destination> sendTo) {

        /** @throws IllegalArgumentException when a paper is collected and goes nowhere, or the reverse */
        public Line {
            if (reason.collect() != sendTo.isPresent()) {
                throw new IllegalArgumentException(
                        paper + " " + reason + ": exactly what is collected is sent somewhere");
            }
        }
    }

    /**
     * Where papers go.
     *
     * @param how for example 資格喪失届に添付
     */
    public record Destination(String name, String postcode, String address, String how) {}

    /** A paper that a leaver may hold. */
    public enum Paper {
        OLD_CARD("健康保険証", "old health insurance card"),
        ELIGIBILITY_CERTIFICATE("資格確認書", "certificate of eligibility"),
        INFORMATION_NOTICE("資格情報のお知らせ", "notice of eligibility information"),
        ELDERLY_CERTIFICATE("高齢受給者証", "elderly recipient's certificate"),
        CEILING_CERTIFICATE("限度額適用認定証", "certificate of the ceiling amount");

        private final String ja;
        private final String en;

        Paper(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        public String ja() {
            return ja;
        }

        public String en() {
            return en;
        }
    }

    /** Where papers go, each once, in the order of the list. */
    public List<Destination> destinations() {
        return leavers.stream()
                .flatMap(leaver -> leaver.lines().stream())
                .flatMap(line -> line.sendTo().stream())
                .distinct()
                .toList();
    }

    /** Whether somebody may hold a paper the hub has no record of, so that {@link #toCollect} is the most there can be. */
    public boolean anyIfHeld() {
        return leavers.stream()
                .flatMap(leaver -> leaver.lines().stream())
                .anyMatch(line -> line.reason() == ReturnReason.CERTIFICATE_IF_HELD);
    }

    /** How many papers are to be sent back. */
    public long toCollect() {
        return leavers.stream()
                .flatMap(leaver -> leaver.lines().stream())
                .filter(line -> line.reason().collect())
                .count();
    }

    @Override
    public String titleJa() {
        return "資格喪失に伴う返却一覧";
    }

    @Override
    public String titleEn() {
        return "Papers to return on loss of eligibility";
    }
}
