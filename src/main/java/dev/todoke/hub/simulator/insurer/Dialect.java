package dev.todoke.hub.simulator.insurer;

/** Where an insurer's XML says what; paths below the root element. */
public enum Dialect {
    /** The hub's own: {@code registration.xsd}. */
    HUB(
            "messageId",
            "version",
            "caseNo",
            "person/nameKana",
            "arrival/date",
            "personalNumberEnvelope",
            "personalNumberMissing/@reason",
            "NO_MY_NUMBER_EXISTS"),
    /** 見本健康保険組合's: {@code mihon-kenpo-registration.xsd}. It is not told the arrival at the agency. */
    MIHON("伝文番号", "版", "案件番号", "被保険者/カナ氏名", "到達年月日", "被保険者/個人番号", "被保険者/個人番号なし/@理由", "番号なし");

    final String messageId;
    final String version;
    final String caseNo;
    final String nameKana;
    final String arrivedOn;
    final String envelope;
    final String missing;
    final String noneExists;

    Dialect(
            String messageId,
            String version,
            String caseNo,
            String nameKana,
            String arrivedOn,
            String envelope,
            String missing,
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
