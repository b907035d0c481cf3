package dev.todoke.hub.insurer;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.insurer.xml.application.ApplicationXml;
import dev.todoke.hub.insurer.xml.application.CertificateXml;
import dev.todoke.hub.insurer.xml.application.InformationNoticeXml;
import dev.todoke.hub.insurer.xml.application.LinkRemovalXml;
import dev.todoke.hub.insurer.xml.application.OfficeXml;
import dev.todoke.hub.insurer.xml.application.PersonXml;
import dev.todoke.hub.insurer.xml.application.SendToXml;
import jakarta.xml.bind.JAXBException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes {@code application.xsd}. Field names are those of {@code certificate-application.yaml} and its two neighbours. */
@Component
class ApplicationOrders implements OrderWriter {
    private static final String YES = "1";

    private final MessageXml messages;
    private final InsurerPacks packs;

    ApplicationOrders(InsurerPacks packs) throws JAXBException {
        this.messages = new MessageXml(ApplicationXml.class);
        this.packs = packs;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.APPLICATION;
    }

    @Override
    public String write(Deliveries.Due delivery, Casefile filed, OrderMaterial material) {
        Map<String, String> content = filed.content();
        ApplicationXml xml = new ApplicationXml();
        xml.setMessageId(delivery.sendKey());
        xml.setVersion(delivery.version());
        xml.setSentAt(material.now().atZone(material.zone()).toOffsetDateTime());
        xml.setCaseNo(filed.caseNo());
        xml.setInsurerNumber(packs.get(filed.insurerId()).insurerNumber());
        xml.setOffice(office(OrderOfCase.office(filed)));
        xml.setKnownAs(content.get("caseNo"));
        xml.setInsuredNumber(filed.insuredNumber() == null ? content.get("insuredNumber") : filed.insuredNumber());
        xml.setPerson(person(filed.nameKana(), filed.nameKanji(), filed.birthDate()));
        insured(content).ifPresent(xml::setInsured);
        xml.setAppliedOn(filed.factDate());
        setWish(xml, filed);
        sendTo(content).ifPresent(xml::setSendTo);
        xml.setRemarks(content.get("remarks"));
        material.number(filed)
                .ifPresent(number ->
                        xml.setPersonalNumberEnvelope(material.envelope(filed).seal(number, filed.caseNo())));
        return messages.write(xml, xml.getMessageId());
    }

    private static void setWish(ApplicationXml xml, Casefile filed) {
        Map<String, String> content = filed.content();
        switch (filed.form()) {
            case CERTIFICATE_APPLICATION -> xml.setCertificate(certificate(content));
            case INFORMATION_NOTICE_APPLICATION -> xml.setInformationNotice(informationNotice(content));
            case LINK_REMOVAL -> {
                LinkRemovalXml removal = new LinkRemovalXml();
                removal.setCertificateWanted(YES.equals(content.get("certificateWanted")));
                xml.setLinkRemoval(removal);
            }
            default -> throw new IllegalArgumentException(filed + " is no application");
        }
    }

    private static CertificateXml certificate(Map<String, String> content) {
        CertificateXml xml = new CertificateXml();
        xml.setIssue(content.get("issue"));
        xml.setReason(content.get("reason"));
        xml.setReasonText(content.get("reasonText"));
        xml.setReissueReason(content.get("reissueReason"));
        Optional.ofNullable(content.get("oldReturned")).map(YES::equals).ifPresent(xml::setFormerReturned);
        return xml;
    }

    private static InformationNoticeXml informationNotice(Map<String, String> content) {
        InformationNoticeXml xml = new InformationNoticeXml();
        xml.setIssue(content.get("issue"));
        xml.setReissueReason(content.get("reissueReason"));
        return xml;
    }

    private static Optional<SendToXml> sendTo(Map<String, String> content) {
        return Optional.ofNullable(content.get("delivery")).map(delivery -> {
            SendToXml xml = new SendToXml();
            xml.setDelivery(delivery);
            if (content.containsKey("postcodeArea")) {
                xml.setPostcode(content.get("postcodeArea") + content.get("postcodeTown"));
            }
            xml.setAddress(content.get("addressKanji"));
            return xml;
        });
    }

    /** Whose dependant the person is, when the form names both. */
    private static Optional<PersonXml> insured(Map<String, String> content) {
        boolean both = content.containsKey("dependant.nameKana") && content.containsKey("nameKana");
        Optional<LocalDate> birth = JapaneseDate.parse(
                        content.getOrDefault("birthEra", ""), content.getOrDefault("birthDate", ""))
                .date();
        return birth.filter(day -> both).map(day -> person(content.get("nameKana"), "", day));
    }

    private static PersonXml person(String nameKana, String nameKanji, LocalDate birthDate) {
        PersonXml xml = new PersonXml();
        xml.setNameKana(nameKana);
        xml.setNameKanji(nameKanji.isEmpty() ? null : nameKanji);
        xml.setBirthDate(birthDate);
        return xml;
    }

    private static OfficeXml office(RegistrationOrder.Office office) {
        OfficeXml xml = new OfficeXml();
        xml.setSymbol(office.symbol().key());
        xml.setNumber(office.number());
        xml.setName(office.name());
        return xml;
    }
}
