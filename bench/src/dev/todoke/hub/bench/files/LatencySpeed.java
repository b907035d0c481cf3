package dev.todoke.hub.bench.files;

import dev.todoke.hub.bench.BenchFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.sshd.client.SshClient;

/** How long a sender waits: from the acknowledged close of its upload to its receipt in the listing of {@code out/}, at a steady rate. */
public final class LatencySpeed {

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private LatencySpeed() {}

    /** {@code [files a second] [seconds] [employers]}; files go out on time whether or not the earlier ones are answered. */
    public static void main(String[] args) throws Exception {
        int aSecond = FilesSpeed.argument(args, 0, 20);
        int seconds = FilesSpeed.argument(args, 1, 60);
        int count = FilesSpeed.argument(args, 2, 60);
        List<BenchEmployer> employers = BenchEmployer.some(count, "kyokai-tokyo");
        try (BenchHub hub = BenchHub.start(employers)) {
            SshClient ssh = BenchSession.client(hub.home());
            Queue<BenchSession> free = new ConcurrentLinkedQueue<>();
            for (BenchEmployer employer : employers) {
                free.add(BenchSession.open(ssh, hub.home(), hub.sftpPort(), employer));
            }
            ExecutorService senders = Executors.newFixedThreadPool(count);
            run(free, senders, aSecond, (int) WARM_UP.toSeconds() * aSecond, 0);
            List<Double> millis = run(free, senders, aSecond, seconds * aSecond, 1_000_000);
            hub.requireNothingParked();
            senders.shutdown();
            ssh.stop();
            System.out.printf(
                    "%d files/s for %d s, %d employers: close acknowledged to receipt listed: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms,"
                            + " most %.0f ms%n",
                    aSecond,
                    seconds,
                    count,
                    BenchFigures.at(millis, 0.5),
                    BenchFigures.at(millis, 0.9),
                    BenchFigures.at(millis, 0.99),
                    Collections.max(millis));
        }
    }

    private static List<Double> run(
            Queue<BenchSession> free, ExecutorService senders, int aSecond, int files, int firstPerson)
            throws Exception {
        List<Future<Double>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int file = 0; file < files; file++) {
            long due = start + file * 1_000_000_000L / aSecond;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait).toMillis());
            }
            BenchSession session = free.poll();
            if (session == null) {
                throw new IllegalStateException("All senders wait for a receipt: the hub does not keep up");
            }
            int person = firstPerson + file;
            answers.add(senders.submit(() -> {
                double answer = drop(session, person);
                free.add(session);
                return answer;
            }));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<Double> answer : answers) {
            millis.add(answer.get());
        }
        return millis;
    }

    /** Each sender has one file on its way at a time, so a receipt that appears is the answer to it. */
    private static double drop(BenchSession session, int person) throws Exception {
        session.put("enrolment.xml", session.employer().onePerson(person));
        long closed = System.nanoTime();
        while (true) {
            List<String> receipts = session.receipts();
            long now = System.nanoTime();
            if (!receipts.isEmpty()) {
                session.remove(receipts.get(0));
                return (now - closed) / 1e6;
            }
            if (now - closed > PATIENCE.toNanos()) {
                throw new IllegalStateException("No receipt after " + PATIENCE);
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }
}
