package dev.todoke.hub.notice.letter;

/** Why a 資格確認書 is issued. Names are stored and travel in XML; they never change their meaning. */
public enum CertificateReason {
    NO_CARD("マイナンバーカードを取得していないため", "has no My Number card"),
    CARD_RETURNED("マイナンバーカードを返納したため", "returned the My Number card"),
    NOT_LINKED("マイナンバーカードの健康保険証利用登録をしていないため", "the My Number card is not linked to health insurance"),
    LINK_REMOVED("マイナンバーカードの健康保険証利用登録を解除したため", "the link to health insurance was removed"),
    E_CERTIFICATE_EXPIRED("マイナンバーカードの電子証明書の有効期限が切れたため", "the card's electronic certificate has expired"),
    CARD_LOST("マイナンバーカードを紛失したため", "the My Number card was lost"),
    CARD_RENEWING("マイナンバーカードを更新中のため", "the My Number card is being renewed"),
    NEEDS_HELP("マイナンバーカードでの受診に配慮が必要なため", "needs assistance to use the card"),
    ABROAD("海外に居住しているため", "lives abroad"),
    LOST_OR_DAMAGED("資格確認書の紛失またはき損による再交付のため", "the certificate was lost or damaged"),
    PRINTED_DATA_CHANGED("資格確認書の記載事項が変わったため", "printed data changed"),
    REGISTRATION_DELAYED("医療保険のデータ登録に時間を要しているため", "the registration of the data takes time");

    private final String ja;
    private final String en;

    CertificateReason(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
