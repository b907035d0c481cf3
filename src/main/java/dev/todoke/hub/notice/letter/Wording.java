package dev.todoke.hub.notice.letter;

/** How an insurer's letters call the people and papers: each kind of insurer has its own words for the same thing. */
public enum Wording {
    /** 協会けんぽ and health insurance societies: through the employer. */
    EMPLOYER("事業主", "事業所", "被保険者", "被保険者資格取得届", "被扶養者(異動)届", "被保険者資格喪失届", "事業所整理記号・事業所番号", "被保険者整理番号"),
    /** Mutual aid associations: through the head of the workplace. */
    WORKPLACE("所属所長", "所属所", "組合員", "組合員資格取得届", "被扶養者申告書", "組合員資格喪失届", "所属所コード", "組合員番号"),
    /** 国民健康保険 and 後期高齢者医療: to the household. */
    MUNICIPALITY("世帯主", "世帯", "被保険者", "資格取得の届出", "資格取得の届出", "資格喪失の届出", "世帯番号", "被保険者番号");

    private final String head;
    private final String office;
    private final String insured;
    private final String enrolmentForm;
    private final String dependantForm;
    private final String lossForm;
    private final String officeCode;
    private final String numberName;

    Wording(
            String head,
            String office,
            String insured,
            String enrolmentForm,
            String dependantForm,
            String lossForm,
            String officeCode,
            String numberName) {
        this.head = head;
        this.office = office;
        this.insured = insured;
        this.enrolmentForm = enrolmentForm;
        this.dependantForm = dependantForm;
        this.lossForm = lossForm;
        this.officeCode = officeCode;
        this.numberName = numberName;
    }

    /** Who answers for the office: 事業主, 所属所長. */
    public String head() {
        return head;
    }

    /** Who takes a certificate back. */
    public String returnsTo() {
        return this == MUNICIPALITY ? "保険者" : head;
    }

    /** 事業所, 所属所. */
    public String office() {
        return office;
    }

    /** 被保険者, 組合員. */
    public String insured() {
        return insured;
    }

    /** The form that was filed for that person. */
    public String formFor(Member member) {
        return member.dependantOf().isPresent() ? dependantForm : enrolmentForm;
    }

    public String lossForm() {
        return lossForm;
    }

    /** What the office's symbol and number are called. */
    public String officeCode() {
        return officeCode;
    }

    /** What {@link Member#insuredNumber} is called. */
    public String numberName() {
        return numberName;
    }

    /** What a member is: 被保険者(本人), 組合員(本人) or 被扶養者(家族). */
    public String standing(Member member) {
        return member.dependantOf().isPresent() ? "被扶養者(家族)" : insured + "(本人)";
    }
}
