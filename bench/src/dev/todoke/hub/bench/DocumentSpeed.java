package dev.todoke.hub.bench;

import dev.todoke.hub.notice.letter.Addressee;
import dev.todoke.hub.notice.letter.CertificateReason;
import dev.todoke.hub.notice.letter.DataIncompleteNotice;
import dev.todoke.hub.notice.letter.EligibilityCertificate;
import dev.todoke.hub.notice.letter.IncompleteReason;
import dev.todoke.hub.notice.letter.Issuer;
import dev.todoke.hub.notice.letter.Letterhead;
import dev.todoke.hub.notice.letter.Member;
import dev.todoke.hub.notice.letter.Notice;
import dev.todoke.hub.notice.letter.Qualification;
import dev.todoke.hub.notice.letter.QualificationInformationNotice;
import dev.todoke.hub.identity.Sex;
import dev.todoke.hub.notice.letter.Wording;
import dev.todoke.hub.notice.print.NoticeBundles;
import dev.todoke.hub.notice.print.NoticeRenderer;
import dev.todoke.hub.notice.print.RenderedNotice;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints a run of letters of four kinds: each as its own PDF and XML, and all of them as a bundle. One thread. */
public final class DocumentSpeed {
    private static final int WARM_UP = 200;
    private static final int PER_VOLUME = 500;
    private static final int PER_OFFICE = 50;
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);
    private static final Issuer INSURER =
            new Issuer("見本健康保険組合", "Mihon Health Insurance Society", "06139992", "電話 03-0000-0000", Wording.EMPLOYER);
    private static final String FAMILY = "見本佐藤鈴木高橋田中渡辺伊藤山本中村小林加藤吉田山田松井上木";
    private static final String GIVEN = "花子太郎一二三四五六七八九十竹梅桜松春夏秋冬健誠実愛美結陽葵";

    private DocumentSpeed() {}

    /** @param args how many letters, 2000 unless given */
    public static void main(String[] args) {
        int letters = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        NoticeRenderer renderer = new NoticeRenderer();
        NoticeBundles bundles = new NoticeBundles(renderer);
        letters(WARM_UP).forEach(renderer::render);
        bundles.write(letters(WARM_UP).iterator(), PER_VOLUME, volume -> OutputStream.nullOutputStream());

        long begun = cpu();
        long bytes = 0;
        for (Notice letter : (Iterable<Notice>) letters(letters)::iterator) {
            RenderedNotice rendered = renderer.render(letter);
            bytes += rendered.pdf().length;
        }
        report("each alone", letters, cpu() - begun, bytes);

        AtomicLong written = new AtomicLong();
        begun = cpu();
        NoticeBundles.Printed printed = bundles.write(
                letters(letters).iterator(), PER_VOLUME, volume -> new CountingStream(written));
        report("bundle, " + printed.volumes() + " volumes", letters, cpu() - begun, written.get());
        System.out.printf("all in a heap of at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Time of the processor, not of the wall: others may be busy on the machine. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(String how, int letters, long nanos, long bytes) {
        System.out.printf(
                "%-22s %6d letters %7.1f s of one core %7.1f letters/s %8.1f kB a letter%n",
                how, letters, nanos / 1e9, letters / (nanos / 1e9), bytes / 1024.0 / letters);
    }

    private static Stream<Notice> letters(int letters) {
        return IntStream.range(0, letters).mapToObj(DocumentSpeed::letter);
    }

    private static Notice letter(int n) {
        Addressee office = new Addressee.Office(
                "見本商事" + n / PER_OFFICE + "株式会社", "見本 一郎", "1000000", "東京都千代田区見本町一丁目2番3号", "01-ﾐﾎﾝ", "12345");
        Letterhead head = new Letterhead("N-20261202-%07d".formatted(n), TODAY, office, INSURER);
        String name = FAMILY.charAt(n % FAMILY.length()) + "" + FAMILY.charAt(n / 7 % FAMILY.length()) + "　"
                + GIVEN.charAt(n / 3 % GIVEN.length()) + GIVEN.charAt(n / 11 % GIVEN.length());
        Member member = new Member(name, "ﾐﾎﾝ ﾊﾅｺ", LocalDate.of(1990, 4, 5).plusDays(n), TODAY.minusDays(5), "" + n);
        Qualification qualification = new Qualification("1234", "" + n, "00");
        String caseNo = "C-20261201-%07d".formatted(n);
        return switch (n % 4) {
            case 0 -> information(head, caseNo, member, qualification, QualificationInformationNotice.Shape.A4_CUTOUT);
            case 1 -> information(head, caseNo, member, qualification, QualificationInformationNotice.Shape.CARD);
            case 2 -> new DataIncompleteNotice(
                    head,
                    caseNo,
                    member,
                    Optional.empty(),
                    List.of(IncompleteReason.MY_NUMBER_MISSING),
                    TODAY.plusDays(14),
                    TODAY.plusDays(20));
            default -> new EligibilityCertificate(
                    head,
                    caseNo,
                    member,
                    Sex.F,
                    qualification,
                    EligibilityCertificate.Shape.PAPER_CARD,
                    TODAY.plusYears(4),
                    CertificateReason.NO_CARD,
                    false,
                    false,
                    Optional.empty());
        };
    }

    private static Notice information(
            Letterhead head,
            String caseNo,
            Member member,
            Qualification qualification,
            QualificationInformationNotice.Shape shape) {
        return new QualificationInformationNotice(
                head, caseNo, member, qualification, shape, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Counts and throws away. */
    private static final class CountingStream extends OutputStream {
        private final AtomicLong written;

        CountingStream(AtomicLong written) {
            this.written = written;
        }

        @Override
        public void write(int one) {
            written.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written.addAndGet(length);
        }
    }
}
