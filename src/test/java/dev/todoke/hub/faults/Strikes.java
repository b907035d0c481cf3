package dev.todoke.hub.faults;

import dev.todoke.hub.faults.AgencyGate.Moment;
import dev.todoke.hub.faults.AgencyGate.Trouble;
import dev.todoke.hub.faults.Fault.Point;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Makes the faults of a schedule happen, each at its time and, when it waits for something, at that moment. */
final class Strikes {
    /** A fault whose moment does not come strikes after this long. */
    private static final long PATIENCE_SECONDS = 6;

    private static final int FEW = 3;
    private static final int HOURS_OF_A_JUMP = 9;

    private final Installation site;
    private final Map<String, Uploader> uploaders;
    private final Answers answers;
    private final HubTime time;
    private final Consumer<String> log;
    private final BareSide bare;
    private final ExecutorService hands = Executors.newCachedThreadPool(Strikes::daemon);
    private final Map<FaultKind, Integer> struck = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, Integer> atTheirMoment = new EnumMap<>(FaultKind.class);

    /** @param bare what meets the same faults beside the hubs; null for nothing */
    Strikes(
            Installation site,
            Map<String, Uploader> uploaders,
            Answers answers,
            HubTime time,
            BareSide bare,
            Consumer<String> log) {
        this.site = site;
        this.uploaders = uploaders;
        this.answers = answers;
        this.time = time;
        this.bare = bare;
        this.log = log;
    }

    /** Works through the schedule; returns when every fault is over. */
    void run(Schedule schedule, long beginNanos) {
        List<CompletableFuture<Void>> all = schedule.faults().stream()
                .map(fault -> CompletableFuture.runAsync(
                        () -> strike(fault),
                        CompletableFuture.delayedExecutor(
                                Math.max(0, fault.atMillis() - (System.nanoTime() - beginNanos) / 1_000_000),
                                TimeUnit.MILLISECONDS,
                                hands)))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    /** How many faults of each kind have happened. */
    synchronized Map<FaultKind, Integer> struck() {
        return new EnumMap<>(struck);
    }

    /** How many of them at the moment they had waited for. */
    synchronized int atTheirMoment() {
        return atTheirMoment.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void strike(Fault fault) {
        try {
            if (bare != null && fault.kind().meetsBareRoute()) {
                hands.execute(() -> bare.meet(fault));
            }
            boolean moment = act(fault);
            synchronized (this) {
                struck.merge(fault.kind(), 1, Integer::sum);
                atTheirMoment.merge(fault.kind(), moment ? 1 : 0, Integer::sum);
            }
            log.accept("struck  " + fault + (moment ? "  (at its moment)" : ""));
        } catch (Exception e) {
            log.accept("FAILED  " + fault + ": " + e);
        }
    }

    /** Returns whether it struck at the moment it had waited for. */
    private boolean act(Fault fault) throws Exception {
        switch (fault.kind()) {
            case KILL_HUB, KILL_DATABASE, KILL_BROKER, KILL_SFTP, KILL_AGENCY, KILL_INSURERS:
                return kill(fault);
            case PAUSE_HUB, PAUSE_DATABASE, PAUSE_BROKER, PAUSE_SFTP, PAUSE_AGENCY, PAUSE_INSURERS:
                site.program(fault.target()).pauseFor(fault.lastsMillis());
                return false;
            case CUT:
                return at(fault, fault.target(), site.links().get(fault.target())::cut);
            case HALF_OPEN:
                return halfOpen(fault);
            case SLOW_LINK:
                site.links().get(fault.target()).slowDown(4_096);
                Program.sleep(fault.lastsMillis());
                site.links().get(fault.target()).speakAgain();
                return false;
            case AGENCY_UNAVAILABLE:
                site.gate(fault.target()).trouble(Trouble.UNAVAILABLE, FEW, 0);
                return false;
            case AGENCY_SLOW:
                site.gate(fault.target()).trouble(Trouble.SLOW, FEW, fault.lastsMillis());
                return false;
            case AGENCY_UNANSWERED:
                site.gate(fault.target()).trouble(Trouble.UNANSWERED, FEW, 0);
                return false;
            case AGENCY_TWICE:
                site.gate(fault.target()).trouble(Trouble.TWICE, FEW, 0);
                return false;
            case ANSWERS_TWICE:
                return answers.twice(fault.target()) > 0;
            case ANSWERS_REORDERED:
                return answers.reordered(fault.target()) > 0;
            case CLOCK_JUMP:
                time.jump(Duration.ofHours(HOURS_OF_A_JUMP));
                return false;
            case DISK_FULL:
                site.disk(fault.target()).fill();
                Program.sleep(fault.lastsMillis());
                site.disk(fault.target()).release();
                return false;
            case UPLOAD_PAUSES:
                uploaders.get(fault.target()).pauseNext(fault.lastsMillis());
                return false;
            case UPLOAD_BREAKS:
                uploaders.get(fault.target()).breakNext();
                return false;
            default:
                throw new IllegalArgumentException(fault.toString());
        }
    }

    private boolean kill(Fault fault) throws Exception {
        Program program = site.program(fault.target());
        boolean moment = switch (fault.point()) {
            case AT_ONCE -> at(fault, null, program::kill);
            case TRAFFIC -> at(fault, databaseLink(fault), program::kill);
            case BROKER_TRAFFIC -> at(fault, "broker-primary-link", program::kill);
            case SFTP_TRAFFIC -> at(fault, fault.target() + "-sftp", program::kill);
            case SUBMISSION_RECEIVED -> atSubmission(fault, Moment.RECEIVED, program::kill);
            case SUBMISSION_ANSWERED -> atSubmission(fault, Moment.ANSWERED, program::kill);
        };
        program.killFor(fault.lastsMillis());
        return moment;
    }

    private static String databaseLink(Fault fault) {
        return fault.target().equals("database") ? "hub-1-database" : fault.target() + "-database";
    }

    private boolean halfOpen(Fault fault) throws Exception {
        Link link = site.links().get(fault.target());
        boolean moment = at(fault, fault.target(), link::fallSilent);
        Program.sleep(fault.lastsMillis());
        link.cut();
        link.speakAgain();
        return moment;
    }

    /** Runs the blow in the middle of the piece of traffic it waits for, or after some seconds without. */
    private boolean at(Fault fault, String link, Runnable blow) throws Exception {
        if (fault.point() == Point.AT_ONCE || link == null) {
            blow.run();
            return false;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        Runnable strike = () -> {
            blow.run();
            done.complete(null);
        };
        Link waitedFor = site.links().get(link);
        waitedFor.afterPieces(fault.count(), strike);
        return waited(done, () -> waitedFor.forget(strike), blow);
    }

    private boolean atSubmission(Fault fault, Moment moment, Runnable blow) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Runnable strike = () -> {
            blow.run();
            done.complete(null);
        };
        AgencyGate gate = site.gate(fault.target());
        gate.atSubmission(moment, fault.count(), strike);
        return waited(done, () -> gate.forget(strike), blow);
    }

    private interface TakeBack {
        boolean forget();
    }

    private static boolean waited(CompletableFuture<Void> done, TakeBack waiting, Runnable blow) throws Exception {
        try {
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            if (waiting.forget()) {
                blow.run();
                return false;
            }
            // Another fault on the same link has taken its place, or it is striking just now.
            blow.run();
            return true;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "strike");
        thread.setDaemon(true);
        return thread;
    }
}
