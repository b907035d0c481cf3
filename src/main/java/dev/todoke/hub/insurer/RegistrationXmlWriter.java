package dev.todoke.hub.insurer;

import dev.todoke.hub.identity.Sex;
import dev.todoke.hub.insurer.xml.ArrivalXml;
import dev.todoke.hub.insurer.xml.DependantOfXml;
import dev.todoke.hub.insurer.xml.NumberMissingXml;
import dev.todoke.hub.insurer.xml.OfficeXml;
import dev.todoke.hub.insurer.xml.PersonXml;
import dev.todoke.hub.insurer.xml.RegistrationXml;
import dev.todoke.hub.insurer.xml.RemunerationXml;
import dev.todoke.hub.vault.NumberEnvelope;
import jakarta.xml.bind.JAXBException;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Writes {@code registration.xsd}. */
@Component
class RegistrationXmlWriter {
    private final MessageXml messages;
    private final ZoneId zone;

    RegistrationXmlWriter(Clock clock) throws JAXBException {
        this.messages = new MessageXml(RegistrationXml.class);
        this.zone = clock.getZone();
    }

    String write(RegistrationOrder order, String insurerNumber, NumberEnvelope.Run envelope) {
        RegistrationXml xml = new RegistrationXml();
        xml.setMessageId(order.sendKey());
        xml.setVersion(order.version());
        xml.setSentAt(order.sentAt().atZone(zone).toOffsetDateTime());
        xml.setCaseNo(order.caseNo());
        xml.setInsurerNumber(insurerNumber);
        xml.setOffice(office(order.office()));
        order.insuredNumber().ifPresent(xml::setInsuredNumber);
        xml.setPerson(person(order.person()));
        xml.setAcquiredOn(order.acquiredOn());
        order.dependantOf().map(RegistrationXmlWriter::dependantOf).ifPresent(xml::setDependantOf);
        order.remuneration().map(RegistrationXmlWriter::remuneration).ifPresent(xml::setRemuneration);
        xml.setDependants(order.dependants());
        xml.setCertificateWanted(order.certificateWanted());
        order.arrival().ifPresent(arrival -> xml.setArrival(arrival(arrival)));
        setNumber(xml, order, envelope);
        return messages.write(xml, xml.getMessageId());
    }

    private static void setNumber(RegistrationXml xml, RegistrationOrder order, NumberEnvelope.Run envelope) {
        if (order.number() instanceof RegistrationOrder.Number.Given given) {
            xml.setPersonalNumberEnvelope(envelope.seal(given.number(), order.caseNo()));
        } else if (order.number() instanceof RegistrationOrder.Number.Missing missing) {
            NumberMissingXml reason = new NumberMissingXml();
            reason.setReason(missing.noneExists() ? "NO_MY_NUMBER_EXISTS" : "MY_NUMBER_MISSING");
            xml.setPersonalNumberMissing(reason);
        }
    }

    private static OfficeXml office(RegistrationOrder.Office office) {
        OfficeXml xml = new OfficeXml();
        xml.setSymbol(office.symbol().key());
        xml.setNumber(office.number());
        xml.setName(office.name());
        return xml;
    }

    private static PersonXml person(RegistrationOrder.Person person) {
        PersonXml xml = new PersonXml();
        xml.setNameKana(person.nameKana());
        xml.setNameKanji(person.nameKanji());
        xml.setBirthDate(person.birthDate());
        person.sex().map(Sex::name).ifPresent(xml::setSex);
        person.address().ifPresent(address -> xml.setAddress(address(address)));
        return xml;
    }

    private static DependantOfXml dependantOf(RegistrationOrder.DependantOf relation) {
        DependantOfXml xml = new DependantOfXml();
        xml.setRelation(relation.relation());
        relation.text().ifPresent(xml::setRelationText);
        xml.setInsured(person(relation.insured()));
        return xml;
    }

    private static PersonXml.AddressXml address(RegistrationOrder.Address address) {
        PersonXml.AddressXml xml = new PersonXml.AddressXml();
        xml.setPostcode(nullWhenEmpty(address.postcode()));
        xml.setKana(nullWhenEmpty(address.kana()));
        xml.setKanji(nullWhenEmpty(address.kanji()));
        return xml;
    }

    private static RemunerationXml remuneration(RegistrationOrder.Remuneration remuneration) {
        RemunerationXml xml = new RemunerationXml();
        xml.setMoney(remuneration.money());
        xml.setInKind(remuneration.inKind());
        xml.setTotal(remuneration.total());
        return xml;
    }

    private static ArrivalXml arrival(RegistrationOrder.Arrival arrival) {
        ArrivalXml xml = new ArrivalXml();
        xml.setNumber(arrival.number());
        xml.setDate(arrival.date());
        return xml;
    }

    private static String nullWhenEmpty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
