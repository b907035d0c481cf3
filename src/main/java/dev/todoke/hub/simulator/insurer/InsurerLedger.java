package dev.todoke.hub.simulator.insurer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one insurer has received, owes and has sent, as its journal tells it. Safe to read from any thread. */
public class InsurerLedger {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> sendings = new TreeMap<>();
    private final Map<Incoming.Kind, Set<String>> byKind = new EnumMap<>(Incoming.Kind.class);
    private final Map<String, Integer> versions = new HashMap<>();
    private final NavigableSet<Answer> pending =
            new TreeSet<>(Comparator.comparing(Answer::dueAt).thenComparing(Answer::messageId));
    private final List<Answer> sent = new ArrayList<>();
    private int refused;
    private int notices;

    /** How often the hub sent each order, by message id. A redelivery by the broker is no second sending. */
    public synchronized Map<String, Integer> received() {
        return new TreeMap<>(sendings);
    }

    /** Message ids of the orders of one kind: REGISTRATION, DEREGISTRATION, FILING or APPLICATION. */
    public synchronized Set<String> received(String kind) {
        return Set.copyOf(byKind.getOrDefault(Incoming.Kind.valueOf(kind), Set.of()));
    }

    /** Results that are due later, soonest first. */
    public synchronized List<Answer> pending() {
        return List.copyOf(pending);
    }

    /** Results that were sent, oldest first. */
    public synchronized List<Answer> sent() {
        return List.copyOf(sent);
    }

    /** Messages that were no orders. */
    public synchronized int refused() {
        return refused;
    }

    /** Copies of notices. */
    public synchronized int notices() {
        return notices;
    }

    synchronized List<Answer> due(Instant now, int atMost) {
        return pending.stream()
                .takeWhile(answer -> !answer.dueAt().isAfter(now))
                .limit(atMost)
                .toList();
    }

    /** Whether this very message has been taken already: the broker delivers it again when its acknowledgement was lost. */
    synchronized boolean hasTaken(String transportId) {
        return taken.contains(transportId);
    }

    /** Whether an order is one to act upon: neither seen before nor overtaken by a later version. */
    synchronized boolean isNews(String messageId, String caseNo, int version) {
        return !sendings.containsKey(messageId) && version > versions.getOrDefault(caseNo, 0);
    }

    synchronized void record(JournalEntry entry) {
        if (entry instanceof JournalEntry.Received received) {
            receive(received);
        } else if (entry instanceof JournalEntry.Refused message) {
            taken.add(message.transportId());
            refused++;
        } else if (entry instanceof JournalEntry.Noticed message) {
            taken.add(message.transportId());
            notices++;
        } else if (entry instanceof JournalEntry.Sent result) {
            pending.remove(result.answer());
            sent.add(result.answer());
        }
    }

    private void receive(JournalEntry.Received received) {
        taken.add(received.transportId());
        sendings.merge(received.messageId(), 1, Integer::sum);
        // A journal from before there were other orders has registrations only, and does not say so.
        Incoming.Kind kind = received.order() == null ? Incoming.Kind.REGISTRATION : received.order();
        byKind.computeIfAbsent(kind, one -> new TreeSet<>()).add(received.messageId());
        if (received.answers().isEmpty()) {
            return;
        }
        if (versions.put(received.caseNo(), received.version()) != null) {
            // A later version replaces what the earlier one would still have led to.
            pending.removeIf(answer -> answer.caseNo().equals(received.caseNo()));
        }
        pending.addAll(received.answers());
    }
}
