package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.OfficeFields;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.identity.Sex;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes the insurer's order of an enrolment case. Field names are those of {@code mappings/layouts/enrolment.yaml}. */
final class OrderOfCase {

    private static final String FLAG = "1";

    private OrderOfCase() {}

    static RegistrationOrder of(
            Deliveries.Due delivery,
            Casefile filed,
            Optional<PersonalNumber> number,
            Optional<RegistrationOrder.Arrival> arrival,
            Instant now) {
        Map<String, String> content = filed.content();
        OfficeLine office = OfficeFields.line(filed.office());
        return new RegistrationOrder(
                delivery.sendKey(),
                delivery.version(),
                now,
                filed.caseNo(),
                filed.insurerId(),
                new RegistrationOrder.Office(office.symbol(), office.officeNumber(), office.name()),
                Optional.ofNullable(filed.insuredNumber()),
                new RegistrationOrder.Person(
                        filed.nameKana(),
                        filed.nameKanji(),
                        filed.birthDate(),
                        Optional.ofNullable(filed.sex()).map(Sex::valueOf),
                        address(content)),
                filed.factDate(),
                new RegistrationOrder.Remuneration(yen(content, "cash"), yen(content, "inKind"), yen(content, "total")),
                FLAG.equals(content.get("dependants")),
                FLAG.equals(content.get("certificateWanted")),
                arrival,
                number.<RegistrationOrder.Number>map(RegistrationOrder.Number.Given::new)
                        .orElseGet(() -> new RegistrationOrder.Number.Missing(content.containsKey("noAddressReason"))));
    }

    private static Optional<RegistrationOrder.Address> address(Map<String, String> content) {
        String postcode = content.getOrDefault("postcodeArea", "") + content.getOrDefault("postcodeTown", "");
        String kana = content.getOrDefault("addressKana", "");
        String kanji = content.getOrDefault("addressKanji", "");
        return postcode.isEmpty() && kana.isEmpty() && kanji.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegistrationOrder.Address(postcode, kana, kanji));
    }

    private static int yen(Map<String, String> content, String field) {
        String text = content.getOrDefault(field, "");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
