package dev.todoke.hub.simulator.insurer;

import java.util.List;

/**
 * Where an insurer's XML says what; paths below the root element. What is said of a person has a path for an insured person and one for a
 * dependant, where these differ.
 */
public enum Dialect {
    /** The hub's own: {@code registration.xsd}, {@code deregistration.xsd} and {@code application.xsd}. */
    HUB(
            "messageId",
            "version",
            "caseNo",
            List.of("person/nameKana"),
            "arrival/date",
            List.of("personalNumberEnvelope"),
            List.of("personalNumberMissing/@reason"),
            "NO_MY_NUMBER_EXISTS"),
    /** 見本健康保険組合's: {@code mihon-kenpo-registration.xsd}. It is not told the arrival at the agency. */
    MIHON(
            "伝文番号",
            "版",
            "案件番号",
            List.of("被扶養者/カナ氏名", "被保険者/カナ氏名"),
            "到達年月日",
            List.of("被扶養者/個人番号", "被保険者/個人番号"),
            List.of("被扶養者/個人番号なし/@理由", "被保険者/個人番号なし/@理由"),
            "番号なし");

    final String messageId;
    final String version;
    final String caseNo;
    final List<String> nameKana;
    final String arrivedOn;
    final List<String> envelope;
    final List<String> missing;
    final String noneExists;

    Dialect(
            String messageId,
            String version,
            String caseNo,
            List<String> nameKana,
            String arrivedOn,
            List<String> envelope,
            List<String> missing,
            String noneExists) {
        this.messageId = messageId;
        this.version = version;
        this.caseNo = caseNo;
        this.nameKana = nameKana;
        this.arrivedOn = arrivedOn;
        this.envelope = envelope;
        this.missing = missing;
        this.noneExists = noneExists;
    }
}
