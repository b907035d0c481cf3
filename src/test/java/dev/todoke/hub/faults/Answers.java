package dev.todoke.hub.faults;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** An insurer that repeats itself and mixes up the order of what it says: it sends beside the simulated one, in its name. */
final class Answers {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String RESULTS = "hub.insurer.result.v1";
    private static final Map<String, String> NUMBERS =
            Map.of("kyokai-tokyo", "01130012", "mihon-kenpo", "06139992", "mihon-rengo-kenpo", "06138887");
    private static final int AT_MOST = 20;

    private final Installation site;
    private final HubTime time;

    Answers(Installation site, HubTime time) {
        this.site = site;
        this.time = time;
    }

    /**
     * Sends the latest results once more, the newest first.
     *
     * @return how many
     */
    int twice(String insurer) throws Exception {
        List<JsonNode> sent = new ArrayList<>();
        for (JsonNode line : Books.lines(journal(insurer))) {
            if (line.path("kind").asText().equals("sent")) {
                sent.add(line.path("answer"));
            }
        }
        List<JsonNode> latest = new ArrayList<>(sent.subList(Math.max(0, sent.size() - AT_MOST), sent.size()));
        Collections.reverse(latest);
        return send(
                insurer,
                latest.stream()
                        .map(answer -> text(insurer, answer, dueAt(answer)))
                        .toList());
    }

    /**
     * Sends the second of two results that an order leads to before the first, which comes later by itself, as the second does once more.
     *
     * @return how many
     */
    int reordered(String insurer) throws Exception {
        Set<String> sent = new HashSet<>();
        List<JsonNode> early = new ArrayList<>();
        for (JsonNode line : Books.lines(journal(insurer))) {
            if (line.path("kind").asText().equals("sent")) {
                sent.add(line.path("answer").path("messageId").asText());
            } else if (line.path("answers").size() > 1) {
                early.add(line.path("answers").get(1));
            }
        }
        List<String> texts = early.stream()
                .filter(answer -> !sent.contains(answer.path("messageId").asText()))
                .limit(AT_MOST)
                .map(answer -> text(insurer, answer, time.now()))
                .toList();
        return send(insurer, texts);
    }

    private Path journal(String insurer) {
        return site.simulators().resolve("insurer").resolve(insurer).resolve("journal.jsonl");
    }

    private int send(String insurer, List<String> texts) throws Exception {
        try (ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory(site.brokerUrl());
                Connection connection = broker.createConnection(insurer, site.password(insurer));
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(session.createQueue(RESULTS));
            for (String text : texts) {
                producer.send(session.createTextMessage(text));
            }
            session.commit();
            return texts.size();
        } catch (JMSException e) {
            // The broker is away: this insurer says nothing twice.
            return 0;
        }
    }

    private static Instant dueAt(JsonNode answer) {
        return Instant.parse(answer.path("dueAt").asText());
    }

    private static String text(String insurer, JsonNode answer, Instant at) {
        String outcome = answer.path("outcome").asText();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<registrationResult xmlns=\"urn:todoke:registration-result:1\">");
        element(xml, "messageId", answer.path("messageId").asText());
        element(xml, "inReplyTo", answer.path("inReplyTo").asText());
        element(xml, "caseNo", answer.path("caseNo").asText());
        element(xml, "insurerNumber", NUMBERS.get(insurer));
        element(xml, "result", outcome);
        if (answer.hasNonNull("reason")) {
            element(xml, "reason", answer.path("reason").asText());
            element(xml, "text", answer.path("text").asText());
        }
        element(xml, "happenedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(JAPAN)));
        if (answer.hasNonNull("cardLinked")) {
            element(xml, "cardLinked", answer.path("cardLinked").asText());
        }
        if (outcome.equals("CERTIFICATE")) {
            xml.append("<certificate reason=\"NOT_LINKED\"/>");
        }
        return xml.append("</registrationResult>").toString();
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(text)
                .append("</")
                .append(name)
                .append('>');
    }
}
