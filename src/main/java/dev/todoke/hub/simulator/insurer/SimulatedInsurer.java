package dev.todoke.hub.simulator.insurer;

import dev.todoke.hub.simulator.insurer.InsurerSimulatorProperties.Member;
import dev.todoke.hub.simulator.insurer.NumberOpener.Finding;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One insurer at work: takes orders, remembers them, and answers when the time has come. Each turn is one commit at the broker. */
class SimulatedInsurer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedInsurer.class);
    private static final int BATCH = 500;

    private final Member member;
    private final InsurerSimulatorProperties settings;
    private final Clock clock;
    private final OrderReader reader;
    /** Only registrations come in the insurer's own XML. */
    private final OrderReader hubReader = new OrderReader(Dialect.HUB);

    private final NumberOpener opener;
    private final Decisions decisions;
    private final ResultWriter writer;
    private final InsurerLedger ledger;
    private final InsurerJournal journal;
    private final ConnectionFactory broker;

    private volatile boolean stopping;

    SimulatedInsurer(
            Member member,
            InsurerSimulatorProperties settings,
            ConnectionFactory broker,
            Clock clock,
            Decisions decisions)
            throws IOException {
        this.member = member;
        this.settings = settings;
        this.broker = broker;
        this.clock = clock;
        this.decisions = decisions;
        this.reader = new OrderReader(member.dialect());
        this.opener = new NumberOpener(settings.keys().resolve(member.id() + ".private.jwk"));
        this.writer = new ResultWriter(member.insurerNumber(), clock.getZone());
        this.ledger = new InsurerLedger();
        this.journal =
                new InsurerJournal(settings.folder().resolve(member.id()).resolve("journal.jsonl"), ledger::record);
    }

    InsurerLedger ledger() {
        return ledger;
    }

    void stop() {
        stopping = true;
    }

    /** Works until stopped; a lost connection is made anew. */
    @Override
    public void run() {
        try (journal) {
            while (!stopping) {
                work();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Insurer " + member.id() + " cannot write its journal", e);
        }
    }

    private void work() throws IOException {
        try (Connection connection = broker.createConnection()) {
            InsurerDesk desk = new InsurerDesk(connection, member, settings.lookEvery());
            connection.start();
            while (!stopping) {
                turn(desk);
            }
        } catch (JMSException | IllegalStateException e) {
            // The latter is what Artemis throws at who sends while its client changes over to the other broker.
            LOG.info("Insurer {} lost the broker and tries again: {}", member.id(), e.getMessage());
            pause();
        }
    }

    private void turn(InsurerDesk desk) throws JMSException, IOException {
        List<Incoming> messages = desk.take(BATCH);
        remember(messages);
        List<JournalEntry> sent = new ArrayList<>();
        for (Answer answer : ledger.due(clock.instant(), BATCH)) {
            desk.send(writer.write(answer));
            sent.add(new JournalEntry.Sent(answer, clock.instant()));
        }
        if (!messages.isEmpty() || !sent.isEmpty()) {
            desk.commit();
        }
        journal.append(sent);
        sent.forEach(ledger::record);
    }

    private void remember(List<Incoming> messages) throws IOException {
        List<JournalEntry> taken = new ArrayList<>();
        for (Incoming message : messages) {
            if (!ledger.hasTaken(message.transportId())) {
                JournalEntry entry = entry(message);
                ledger.record(entry);
                taken.add(entry);
            }
        }
        journal.append(taken);
    }

    private JournalEntry entry(Incoming message) {
        try {
            return switch (message.kind()) {
                case NOTICE -> new JournalEntry.Noticed(message.transportId(), clock.instant());
                case REGISTRATION -> takeOrder(message, reader, decisions::decide);
                case DEREGISTRATION -> takeOrder(message, hubReader, decisions::end);
                case FILING -> takeForm(message);
                case APPLICATION -> takeOrder(message, hubReader, decisions::grant);
            };
        } catch (OrderReader.UnreadableOrder e) {
            LOG.warn("Insurer {} cannot read message {}: {}", member.id(), message.transportId(), e.getMessage());
            return new JournalEntry.Refused(message.transportId(), clock.instant(), e.getMessage());
        }
    }

    /** What an order leads to. */
    private interface Fate {
        List<Answer> of(Order order, Finding finding, Instant receivedAt);
    }

    private JournalEntry takeOrder(Incoming message, OrderReader in, Fate fate) {
        Instant now = clock.instant();
        Order order = in.read(message.text());
        List<Answer> answers = ledger.isNews(order.messageId(), order.caseNo(), order.version())
                ? fate.of(order, opener.look(order), now)
                : List.of();
        return new JournalEntry.Received(
                message.transportId(),
                message.kind(),
                order.messageId(),
                order.caseNo(),
                order.version(),
                now,
                answers);
    }

    private JournalEntry takeForm(Incoming message) {
        Instant now = clock.instant();
        SocietyForm form = hubReader.readForm(message.text());
        List<Answer> answers = ledger.isNews(form.messageId(), form.caseNo(), form.version())
                ? decisions.take(form, opener.holds(form), now)
                : List.of();
        return new JournalEntry.Received(
                message.transportId(), message.kind(), form.messageId(), form.caseNo(), form.version(), now, answers);
    }

    private void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
