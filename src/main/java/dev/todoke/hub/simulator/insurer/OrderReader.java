package dev.todoke.hub.simulator.insurer;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads orders in one dialect. */
class OrderReader {
    private final Dialect dialect;
    private final XMLInputFactory stax = new WstxInputFactory();

    OrderReader(Dialect dialect) {
        this.dialect = dialect;
        stax.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        stax.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** @throws UnreadableOrder when the message is no XML, or lacks what an order must have */
    Order read(String message) {
        try {
            return order(texts(stax.createXMLStreamReader(new StringReader(message))));
        } catch (XMLStreamException e) {
            throw new UnreadableOrder("no well-formed XML");
        } catch (NumberFormatException | DateTimeException e) {
            throw new UnreadableOrder("a number or date is none");
        }
    }

    /** @throws UnreadableOrder when the message is no XML, or lacks what a form must have */
    SocietyForm readForm(String message) {
        try {
            Map<String, String> texts = texts(stax.createXMLStreamReader(new StringReader(message)));
            return new SocietyForm(
                    required(texts, "messageId"),
                    Integer.parseInt(required(texts, "version")),
                    required(texts, "caseNo"),
                    required(texts, "form/@code"),
                    required(texts, "fileName"),
                    required(texts, "fileEnvelope"));
        } catch (XMLStreamException e) {
            throw new UnreadableOrder("no well-formed XML");
        } catch (NumberFormatException e) {
            throw new UnreadableOrder("a number is none");
        }
    }

    private Order order(Map<String, String> texts) {
        return new Order(
                required(texts, dialect.messageId),
                Integer.parseInt(required(texts, dialect.version)),
                required(texts, dialect.caseNo),
                first(texts, dialect.nameKana).orElseThrow(() -> new UnreadableOrder("nobody is named")),
                Optional.ofNullable(texts.get(dialect.arrivedOn)).map(LocalDate::parse),
                first(texts, dialect.envelope),
                first(texts, dialect.missing).filter(dialect.noneExists::equals).isPresent(),
                wish(texts));
    }

    private static Order.Wish wish(Map<String, String> texts) {
        if (texts.containsKey("linkRemoval/certificateWanted")) {
            return Order.Wish.LINK_REMOVAL;
        }
        boolean paper = texts.containsKey("certificate/issue") || texts.containsKey("informationNotice/issue");
        if (paper) {
            return Order.Wish.PAPER;
        }
        boolean certificate = "true".equals(texts.get("certificateWanted"));
        return certificate ? Order.Wish.INSURANCE_AND_CERTIFICATE : Order.Wish.INSURANCE;
    }

    /** Texts by the path of their element below the root, attributes as {@code path/@name}. */
    private static Map<String, String> texts(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        Deque<String> path = new ArrayDeque<>();
        reader.nextTag();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.addLast(reader.getLocalName());
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    texts.put(
                            String.join("/", path) + "/@" + reader.getAttributeLocalName(i),
                            reader.getAttributeValue(i));
                }
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                texts.put(String.join("/", path), reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.pollLast();
            }
        }
        return texts;
    }

    private static Optional<String> first(Map<String, String> texts, List<String> paths) {
        return paths.stream().map(texts::get).filter(Objects::nonNull).findFirst();
    }

    private static String required(Map<String, String> texts, String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new UnreadableOrder("nothing at " + path);
        }
        return text;
    }

    /** A message the insurer cannot make sense of. It says what is missing, never what is there. */
    static class UnreadableOrder extends RuntimeException {
        UnreadableOrder(String fault) {
            super(fault);
        }
    }
}
