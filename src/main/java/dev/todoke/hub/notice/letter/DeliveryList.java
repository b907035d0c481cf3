package dev.todoke.hub.notice.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 配付一覧: the documents of one bundle by the person they are handed to, with a box for the receipt mark. Papers of a family go to the insured
 * person.
 *
 * @param bundleNo what the bundle is called at the employer's
 */
public record DeliveryList(Letterhead head, String bundleNo, List<Recipient> recipients) implements Notice {

    public DeliveryList {
        recipients = List.copyOf(recipients);
    }

    /** One person to whom documents are handed. */
    public record Recipient(String name, String nameKana, String insuredNumber, List<Document> documents) {

        public Recipient {
            documents = List.copyOf(documents);
        }
    }

    /** One document, and whom it is about. */
    public record Document(String noticeNo, String titleJa, String titleEn, String about) {}

    /** The list of a bundle. People stand in the order of their first letter. */
    public static DeliveryList of(Letterhead head, String bundleNo, List<? extends PersonNotice> letters) {
        Map<List<String>, List<PersonNotice>> byPerson = new LinkedHashMap<>();
        for (PersonNotice letter : letters) {
            Member member = letter.member();
            byPerson.computeIfAbsent(
                            List.of(member.insuredName(), member.insuredKana(), member.insuredNumber()),
                            person -> new ArrayList<>())
                    .add(letter);
        }
        return new DeliveryList(
                head,
                bundleNo,
                byPerson.entrySet().stream()
                        .map(person -> recipient(person.getKey(), person.getValue()))
                        .toList());
    }

    private static Recipient recipient(List<String> person, List<PersonNotice> letters) {
        return new Recipient(
                person.get(0),
                person.get(1),
                person.get(2),
                letters.stream()
                        .map(letter -> new Document(
                                letter.noticeNo(),
                                letter.titleJa(),
                                letter.titleEn(),
                                letter.member().name()))
                        .toList());
    }

    /** How many documents are handed out. */
    public int documents() {
        return recipients.stream().mapToInt(person -> person.documents().size()).sum();
    }

    @Override
    public String titleJa() {
        return "配付一覧";
    }

    @Override
    public String titleEn() {
        return "Delivery list";
    }
}
