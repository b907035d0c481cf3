package dev.todoke.hub.insurer;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.identity.Sex;
import dev.todoke.hub.insurer.xml.deregistration.ArrivalXml;
import dev.todoke.hub.insurer.xml.deregistration.DependantOfXml;
import dev.todoke.hub.insurer.xml.deregistration.DeregistrationXml;
import dev.todoke.hub.insurer.xml.deregistration.NumberMissingXml;
import dev.todoke.hub.insurer.xml.deregistration.OfficeXml;
import dev.todoke.hub.insurer.xml.deregistration.PersonXml;
import jakarta.xml.bind.JAXBException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes {@code deregistration.xsd} for an insured person's 資格喪失届 and for a dependant who ceases to be one. Field names are those of
 * {@code loss.yaml} and {@code dependants.yaml}. A pack's transform is for registrations only.
 */
@Component
class DeregistrationOrders implements OrderWriter {

    private final MessageXml messages;
    private final InsurerPacks packs;

    DeregistrationOrders(InsurerPacks packs) throws JAXBException {
        this.messages = new MessageXml(DeregistrationXml.class);
        this.packs = packs;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.DEREGISTRATION;
    }

    @Override
    public String write(Deliveries.Due delivery, Casefile filed, OrderMaterial material) {
        Map<String, String> content = filed.content();
        DeregistrationXml xml = new DeregistrationXml();
        xml.setMessageId(delivery.sendKey());
        xml.setVersion(delivery.version());
        xml.setSentAt(material.now().atZone(material.zone()).toOffsetDateTime());
        xml.setCaseNo(filed.caseNo());
        xml.setInsurerNumber(packs.get(filed.insurerId()).insurerNumber());
        xml.setOffice(office(OrderOfCase.office(filed)));
        xml.setInsuredNumber(filed.insuredNumber() == null ? content.get("insuredNumber") : filed.insuredNumber());
        xml.setPerson(person(OrderOfCase.person(filed)));
        material.dependantOf(filed).map(DeregistrationOrders::dependantOf).ifPresent(xml::setDependantOf);
        xml.setLostOn(filed.factDate());
        leftOn(content).ifPresent(xml::setLeftOn);
        xml.setCause(LossCause.of(filed));
        xml.setCauseText(content.get("endReasonOther"));
        if (!filed.isMember()) {
            xml.setCertificates(certificates(content));
        }
        material.arrival(filed).map(DeregistrationOrders::arrival).ifPresent(xml::setArrival);
        setNumber(xml, filed, material);
        return messages.write(xml, xml.getMessageId());
    }

    private static void setNumber(DeregistrationXml xml, Casefile filed, OrderMaterial material) {
        material.number(filed)
                .ifPresentOrElse(
                        number -> xml.setPersonalNumberEnvelope(
                                material.envelope(filed).seal(number, filed.caseNo())),
                        () -> {
                            NumberMissingXml missing = new NumberMissingXml();
                            missing.setReason("MY_NUMBER_MISSING");
                            xml.setPersonalNumberMissing(missing);
                        });
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
        return xml;
    }

    private static DependantOfXml dependantOf(RegistrationOrder.DependantOf relation) {
        DependantOfXml xml = new DependantOfXml();
        xml.setRelation(relation.relation());
        relation.text().ifPresent(xml::setRelationText);
        xml.setInsured(person(relation.insured()));
        return xml;
    }

    private static Optional<LocalDate> leftOn(Map<String, String> content) {
        return date(content, "retired").or(() -> date(content, "death"));
    }

    private static Optional<LocalDate> date(Map<String, String> content, String what) {
        return JapaneseDate.parse(content.getOrDefault(what + "Era", ""), content.getOrDefault(what + "Date", ""))
                .date();
    }

    private static DeregistrationXml.CertificatesXml certificates(Map<String, String> content) {
        DeregistrationXml.CertificatesXml xml = new DeregistrationXml.CertificatesXml();
        xml.setReturned(Integer.parseInt(content.getOrDefault("certificatesReturned", "0")));
        xml.setMissing(Integer.parseInt(content.getOrDefault("certificatesMissing", "0")));
        return xml;
    }

    private static ArrivalXml arrival(RegistrationOrder.Arrival arrival) {
        ArrivalXml xml = new ArrivalXml();
        xml.setNumber(arrival.number());
        xml.setDate(arrival.date());
        return xml;
    }
}
