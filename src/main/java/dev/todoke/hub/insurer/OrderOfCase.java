package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.OfficeFields;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.identity.Sex;
import java.util.Map;
import java.util.Optional;

/** Makes the insurer's order of a case that registers somebody. Field names are those of {@code enrolment.yaml} and {@code dependants.yaml}. */
final class OrderOfCase {

    private static final String FLAG = "1";

    private OrderOfCase() {}

    static RegistrationOrder of(Deliveries.Due delivery, Casefile filed, OrderMaterial material) {
        Map<String, String> content = filed.content();
        return new RegistrationOrder(
                delivery.sendKey(),
                delivery.version(),
                material.now(),
                filed.caseNo(),
                filed.insurerId(),
                office(filed),
                Optional.ofNullable(filed.insuredNumber()),
                person(filed),
                material.dependantOf(filed),
                filed.factDate(),
                filed.isMember() ? Optional.empty() : Optional.of(remuneration(content)),
                FLAG.equals(content.get("dependants")),
                FLAG.equals(content.get("certificateWanted")),
                material.arrival(filed),
                number(filed, material.number(filed)));
    }

    static RegistrationOrder.Office office(Casefile filed) {
        OfficeLine office = OfficeFields.line(filed.office());
        return new RegistrationOrder.Office(office.symbol(), office.officeNumber(), office.name());
    }

    static RegistrationOrder.Person person(Casefile filed) {
        return new RegistrationOrder.Person(
                filed.nameKana(),
                filed.nameKanji(),
                filed.birthDate(),
                Optional.ofNullable(filed.sex()).map(Sex::valueOf),
                address(filed.content()));
    }

    static RegistrationOrder.Number number(Casefile filed, Optional<PersonalNumber> number) {
        return number.<RegistrationOrder.Number>map(RegistrationOrder.Number.Given::new)
                .orElseGet(() ->
                        new RegistrationOrder.Number.Missing(filed.content().containsKey("noAddressReason")));
    }

    private static RegistrationOrder.Remuneration remuneration(Map<String, String> content) {
        return new RegistrationOrder.Remuneration(yen(content, "cash"), yen(content, "inKind"), yen(content, "total"));
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
