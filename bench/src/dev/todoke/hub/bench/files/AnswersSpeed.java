package dev.todoke.hub.bench.files;

import dev.todoke.hub.bench.BenchFigures;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.sshd.client.SshClient;

/**
 * How many results of insurers a second the hub consumes, with everything they cause: state, clocks, timeline, notices put on the agenda. The
 * messages lie durably on the result queue, put there by the insurer's own user, for people whose orders have left.
 */
public final class AnswersSpeed {

    private static final String INSURER = "mihon-kenpo";
    private static final String NUMBER = "06139992";
    private static final String QUEUE = "hub.insurer.result.v1";
    private static final int A_COMMIT = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private AnswersSpeed() {}

    /** {@code [people a round] [rounds]}; each person is registered (one result), then viewable (one more). The first round is not counted. */
    public static void main(String[] args) throws Exception {
        int people = FilesSpeed.argument(args, 0, 5_000);
        int rounds = FilesSpeed.argument(args, 1, 3);
        List<BenchEmployer> employers = BenchEmployer.some(1, INSURER);
        List<Double> registered = new ArrayList<>();
        List<Double> viewable = new ArrayList<>();
        try (BenchHub hub = BenchHub.start(
                employers,
                "todoke.simulator.insurer.absent=" + INSURER,
                // Letters are not what is measured: they wait until the run is over.
                "camel.main.routes-exclude-pattern=**/notice-issue-*")) {
            SshClient ssh = BenchSession.client(hub.home());
            BenchSession employer = BenchSession.open(ssh, hub.home(), hub.sftpPort(), employers.get(0));
            for (int round = 0; round <= rounds; round++) {
                long before = hub.number("select count(*) from casefile");
                employer.put("SHFD0006.CSV", employers.get(0).manyPeople(round * people, people));
                hub.await("select count(*) from delivery where party = 'INSURER' and state = 'SENT'", people, PATIENCE);
                requireAll(people, hub.number("select count(*) from casefile") - before);
                List<String[]> orders = hub.rows("select c.case_no, d.send_key from casefile c join delivery d on d.case_id = c.id"
                        + " where d.party = 'INSURER' and d.state = 'SENT' order by c.case_no");
                double first = answer(hub, orders, "REGISTERED", round);
                double second = answer(hub, orders, "VIEWABLE", round);
                hub.requireNothingParked();
                requireAll(
                        people,
                        hub.number("select count(*) from casefile where state = 'VIEWABLE'") - (long) round * people);
                if (round > 0) {
                    registered.add(first);
                    viewable.add(second);
                }
            }
            ssh.stop();
        }
        System.out.printf(
                "median of %d rounds of %d: registered %.0f results/s, viewable %.0f results/s%n",
                rounds, people, BenchFigures.median(registered), BenchFigures.median(viewable));
    }

    /** @return results a second, from the first commit on the queue to the last result's commit in the database */
    private static double answer(BenchHub hub, List<String[]> orders, String result, int round) throws Exception {
        long before = hub.number("select count(*) from inbox");
        Duration hubBefore = hub.hubProcessor();
        Duration databaseBefore = hub.databaseProcessor();
        long start = System.nanoTime();
        long sent;
        try (ActiveMQConnectionFactory factory =
                        new ActiveMQConnectionFactory("tcp://127.0.0.1:" + hub.corePort());
                Connection connection = factory.createConnection(INSURER, hub.brokerPassword(INSURER));
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(session.createQueue(QUEUE));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            for (int i = 0; i < orders.size(); i++) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(
                        xml(orders.get(i)[0], orders.get(i)[1], result).getBytes(StandardCharsets.UTF_8));
                producer.send(message);
                if ((i + 1) % A_COMMIT == 0 || i + 1 == orders.size()) {
                    session.commit();
                }
            }
            sent = System.nanoTime();
        }
        long taken = hub.await("select count(*) from inbox", before + orders.size(), PATIENCE);
        double rate = FilesSpeed.rate(orders.size(), start, taken);
        System.out.printf(
                "%s: %s: put on the queue %.0f/s, consumed %.0f/s; processor a result: hub %.3f ms, database %.3f ms%n",
                round == 0 ? "warm-up" : "round " + round,
                result,
                FilesSpeed.rate(orders.size(), start, sent),
                rate,
                hub.hubProcessor().minus(hubBefore).toNanos() / 1e6 / orders.size(),
                hub.databaseProcessor().minus(databaseBefore).toNanos() / 1e6 / orders.size());
        return rate;
    }

    private static String xml(String caseNo, String sendKey, String result) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <registrationResult xmlns="urn:todoke:registration-result:1"><messageId>%s-%s</messageId><inReplyTo>%s</inReplyTo>\
                <caseNo>%s</caseNo><insurerNumber>%s</insurerNumber><result>%s</result>\
                <happenedAt>2026-12-02T10:00:00+09:00</happenedAt>%s</registrationResult>
                """.formatted(
                        result,
                        caseNo,
                        sendKey,
                        caseNo,
                        NUMBER,
                        result,
                        result.equals("REGISTERED") ? "<insuredAs symbol=\"2170\" number=\"1\"/>" : "");
    }

    private static void requireAll(long wanted, long there) {
        if (wanted != there) {
            throw new IllegalStateException(there + " instead of " + wanted);
        }
    }
}
