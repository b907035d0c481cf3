package dev.todoke.hub.bench.files;

import dev.todoke.hub.bench.BenchFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.sshd.client.SshClient;

/** How many one-person filings a second the hub takes by SFTP from many employers, beside a bare Camel route from a local folder. */
public final class FilesSpeed {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private FilesSpeed() {}

    /** {@code [files a round] [rounds] [employers] [clients at a time]}; the first round is for warming up and not counted. */
    public static void main(String[] args) throws Exception {
        int files = argument(args, 0, 3_000);
        int rounds = argument(args, 1, 5);
        int count = argument(args, 2, 100);
        int clients = argument(args, 3, 8);
        List<BenchEmployer> employers = BenchEmployer.some(count, "kyokai-tokyo");
        List<Double> accepted = new ArrayList<>();
        List<Double> receipts = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (BenchHub hub = BenchHub.start(employers)) {
            SshClient ssh = BenchSession.client(hub.home());
            List<BenchSession> sessions = new ArrayList<>();
            for (BenchEmployer employer : employers) {
                sessions.add(BenchSession.open(ssh, hub.home(), hub.sftpPort(), employer));
            }
            System.out.printf(
                    "%d one-person XML filings a round, %d employers, %d clients at a time%n", files, count, clients);
            for (int round = 0; round <= rounds; round++) {
                long before = hub.number("select count(*) from filing");
                Duration hubBefore = hub.hubProcessor();
                Duration databaseBefore = hub.databaseProcessor();
                long start = System.nanoTime();
                upload(sessions, clients, files, round * files);
                long uploaded = System.nanoTime();
                long taken = hub.await("select count(*) from filing", before + files, PATIENCE);
                long written = hub.await(
                        "select count(*) from outbox_file where written_at is not null", 2 * (before + files), PATIENCE);
                hub.requireNothingParked();
                requireAccepted(hub, before + files);
                double hubMillis = hub.hubProcessor().minus(hubBefore).toMillis() / (double) files;
                double databaseMillis =
                        hub.databaseProcessor().minus(databaseBefore).toMillis() / (double) files;
                System.out.printf(
                        "%s: uploaded %.0f/s, accepted %.0f/s, receipts of all written %.0f/s;"
                                + " processor a file: hub %.2f ms, database %.2f ms%n",
                        round == 0 ? "warm-up" : "round " + round,
                        rate(files, start, uploaded),
                        rate(files, start, taken),
                        rate(files, start, written),
                        hubMillis,
                        databaseMillis);
                if (round > 0) {
                    accepted.add(rate(files, start, taken));
                    receipts.add(rate(files, start, written));
                }
            }
            ssh.stop();
        }
        for (int round = 0; round <= rounds; round++) {
            double rate = BareFiles.run(employers, files, round * files);
            System.out.printf("bare Camel, %s: %.0f/s%n", round == 0 ? "warm-up" : "round " + round, rate);
            if (round > 0) {
                bare.add(rate);
            }
        }
        System.out.printf(
                "median of %d rounds: accepted %.0f files/s, receipts %.0f files/s; bare Camel %.0f files/s; ratio %.1f%n",
                rounds,
                BenchFigures.median(accepted),
                BenchFigures.median(receipts),
                BenchFigures.median(bare),
                BenchFigures.median(accepted) / BenchFigures.median(bare));
    }

    private static void upload(List<BenchSession> sessions, int clients, int files, int first) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        List<Future<?>> ends = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int mine = client;
            ends.add(pool.submit(() -> {
                for (int file = mine; file < files; file += clients) {
                    // A client keeps to its own sessions: no two threads share one.
                    int own = sessions.size() / clients;
                    BenchSession session = sessions.get(mine + clients * (file / clients % own));
                    put(session, first + file);
                }
            }));
        }
        for (Future<?> end : ends) {
            end.get();
        }
        pool.shutdown();
    }

    private static void put(BenchSession session, int person) {
        try {
            session.put("enrolment-" + person + ".xml", session.employer().onePerson(person));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireAccepted(BenchHub hub, long filings) throws Exception {
        long accepted = hub.number("select count(*) from filing where state = 'ACCEPTED' and accepted = 1");
        if (accepted != filings) {
            throw new IllegalStateException("Only " + accepted + " of " + filings + " filings were accepted");
        }
    }

    static double rate(long count, long from, long to) {
        return count * 1e9 / (to - from);
    }

    static int argument(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }
}
