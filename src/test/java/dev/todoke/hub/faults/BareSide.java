package dev.todoke.hub.faults;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * A bare Camel route that gets the CSV files of the same workload from the same SFTP server and sends their lines to the same brokers, under the same
 * faults; and what arrives at its queue.
 */
final class BareSide implements AutoCloseable {
    /** Of the benches: not on the class path of a test run. */
    private static final String PROGRAM = "dev.todoke.hub.bench.BareProgram";

    private static final String QUEUE = "bare.records";
    private static final int ATTEMPTS = 60;
    private static final long PAUSE_MILLIS = 1_000;
    private static final String ROUTE_LINK = "bare-sftp";
    private static final String EMPLOYER_LINK = "bare-employer-sftp";

    private final Installation site;
    private final Uploader employer;
    private final List<FiledFile> files;
    /** What arrived: body by the broker's message id. */
    private final Map<String, String> arrived = new ConcurrentHashMap<>();

    private final Program program;
    private final Thread reader;
    private volatile boolean ending;

    static boolean isThere() {
        try {
            Class.forName(PROGRAM);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    BareSide(Installation site, List<FiledFile> workload) throws Exception {
        this.site = site;
        files = workload.stream().filter(BareSide::suits).map(BareSide::renamed).toList();
        site.links().put(ROUTE_LINK, Link.to(ROUTE_LINK, site.port("sftp")));
        site.links().put(EMPLOYER_LINK, Link.to(EMPLOYER_LINK, site.port("sftp")));
        makeQueue();
        Path key = site.sftpKeys().resolve("bare");
        employer = new Uploader(
                System.getProperty("user.name"),
                key,
                site.links().get(EMPLOYER_LINK).port(),
                "in",
                Uploader.Completion.CLOSE);
        String from = "sftp://" + System.getProperty("user.name") + "@127.0.0.1:"
                + site.links().get(ROUTE_LINK).port() + "/in?privateKeyFile=" + key
                + "&strictHostKeyChecking=no&useUserKnownHostsFile=false&autoCreateKnownHostsFile=false&delete=true";
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PROGRAM,
                from,
                site.brokerUrl(),
                "hub",
                site.password("hub"),
                QUEUE);
        program = new Program("bare", command, Map.of(), site.folder().resolve("log/bare.txt"), () -> true);
        program.start();
        site.programs().put("bare", program);
        reader = new Thread(this::read, "bare reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Files every record of which is to be forwarded, each once. */
    private static boolean suits(FiledFile file) {
        return file.name().endsWith(".CSV")
                && file.repeats() == 0
                && file.records().stream().allMatch(record -> record.fate() == FiledRecord.Fate.FORWARDED);
    }

    /** The textbook has a name for each file. */
    private static FiledFile renamed(FiledFile file) {
        String name = "filing-%05d.CSV".formatted(file.number());
        return new FiledFile(file.number(), file.atMillis(), file.account(), name, file.content(), 0, file.records());
    }

    List<FiledFile> files() {
        return files;
    }

    Uploader employer() {
        return employer;
    }

    /** Brokers that have just been started say that they are there a moment before they take clients, on a busy machine a long one. */
    private void makeQueue() throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                tryToMakeQueue();
                return;
            } catch (ActiveMQException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Program.sleep(PAUSE_MILLIS);
            }
        }
    }

    private void tryToMakeQueue() throws Exception {
        try (ServerLocator locator = ActiveMQClient.createServerLocator(site.brokerUrl());
                ClientSessionFactory connection = locator.createSessionFactory();
                ClientSession session =
                        connection.createSession("hub", site.password("hub"), false, true, true, false, 1)) {
            SimpleString name = SimpleString.of(QUEUE);
            if (session.queueQuery(name).isExists()) {
                return;
            }
            if (!session.addressQuery(name).isExists()) {
                session.createAddress(name, RoutingType.ANYCAST, false);
            }
            session.createQueue(QueueConfiguration.of(QUEUE)
                    .setRoutingType(RoutingType.ANYCAST)
                    .setDurable(true));
        }
    }

    private void read() {
        while (!ending) {
            try (ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory(site.brokerUrl());
                    Connection connection = broker.createConnection("hub", site.password("hub"));
                    Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                    MessageConsumer queue = session.createConsumer(session.createQueue(QUEUE))) {
                connection.start();
                while (!ending) {
                    Message message = queue.receive(500);
                    if (message != null) {
                        arrived.put(message.getJMSMessageID(), message.getBody(String.class));
                        session.commit();
                    }
                }
            } catch (JMSException | IOException e) {
                Program.sleep(500);
            }
        }
    }

    /** The same fault as the hubs', as far as it is one for a route between an SFTP server and a broker that all share. */
    void meet(Fault fault) {
        switch (fault.kind()) {
            case KILL_HUB -> program.killFor(fault.lastsMillis());
            case PAUSE_HUB -> program.pauseFor(fault.lastsMillis());
            case UPLOAD_BREAKS -> employer.breakNext();
            case UPLOAD_PAUSES -> employer.pauseNext(fault.lastsMillis());
            case CUT, HALF_OPEN, SLOW_LINK -> onLink(fault);
            default -> {
                // The server, the brokers and the disks are the same ones, so it has met it already.
            }
        }
    }

    private void onLink(Fault fault) {
        if (!fault.target().endsWith("-sftp")) {
            return;
        }
        Link link = site.links().get(fault.target().startsWith("hub-") ? ROUTE_LINK : EMPLOYER_LINK);
        switch (fault.kind()) {
            case CUT -> link.afterPieces(fault.count(), link::cut);
            case HALF_OPEN -> {
                link.fallSilent();
                Program.sleep(fault.lastsMillis());
                link.cut();
                link.speakAgain();
            }
            default -> {
                link.slowDown(4_096);
                Program.sleep(fault.lastsMillis());
                link.speakAgain();
            }
        }
    }

    /** Messages that have arrived so far. */
    int arrived() {
        return arrived.size();
    }

    /** Holds the lines of the files against the messages; what stands before the records of a file is not looked at. */
    Verdict judge() {
        Verdict verdict = new Verdict();
        Map<String, Integer> times = new HashMap<>();
        arrived.values().forEach(body -> times.merge(body.strip(), 1, Integer::sum));
        Set<String> whole = new HashSet<>();
        Set<String> confirmed =
                employer.confirmed().stream().map(FiledFile::name).collect(Collectors.toSet());
        for (FiledFile file : files) {
            List<String> lines = lines(file);
            whole.addAll(lines);
            boolean waits = Files.exists(site.sftpRoot().resolve("bare/in").resolve(file.name()));
            if (waits) {
                verdict.add(Verdict.Breach.NOT_ENDED, file.name() + " still lies in the inbox");
            }
            for (String record : records(lines)) {
                int came = times.getOrDefault(record, 0);
                if (came == 0 && !waits && confirmed.contains(file.name())) {
                    verdict.add(Verdict.Breach.LOST, "a record of " + file.name());
                } else if (came > 1) {
                    verdict.add(Verdict.Breach.TWICE, "a record of " + file.name() + ", " + came + " times");
                }
            }
        }
        times.keySet().stream()
                .filter(body -> !body.isEmpty() && !whole.contains(body))
                .forEach(
                        body -> verdict.add(Verdict.Breach.TRUNCATED, "a piece of a line, " + body.length() + " long"));
        return verdict;
    }

    /** As the route reads it: in the machine's own character set, which spoils the names and leaves the numbers, by which the rows differ. */
    private static List<String> lines(FiledFile file) {
        return Arrays.stream(new String(file.content(), StandardCharsets.UTF_8).split("\n"))
                .map(String::strip)
                .toList();
    }

    private static Stream<String> recordsOf(List<String> lines) {
        return lines.stream().dropWhile(line -> !line.equals("[data]")).skip(1);
    }

    private static List<String> records(List<String> lines) {
        return recordsOf(lines).filter(line -> !line.isEmpty()).toList();
    }

    long recordsFiled() {
        return employer.confirmed().stream()
                .map(BareSide::lines)
                .map(BareSide::records)
                .mapToLong(List::size)
                .sum();
    }

    @Override
    public void close() {
        ending = true;
        employer.close();
    }
}
