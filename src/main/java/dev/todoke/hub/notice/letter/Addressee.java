package dev.todoke.hub.notice.letter;

/** Whom a letter goes to. */
public sealed interface Addressee {

    String name();

    /** With or without hyphen; may be empty, as may the address. */
    String postcode();

    String address();

    /** Whether it is an office, which hands the letter on. */
    default boolean office() {
        return this instanceof Office;
    }

    /**
     * The employer's office, or the workplace of a mutual aid association (所属所).
     *
     * @param ownerName 事業主 or 所属所長; may be empty
     * @param officeSymbol 事業所整理記号 as printed, for example {@code 01-ﾐﾎﾝ}
     * @param officeNumber 事業所番号
     */
    record Office(
            String name, String ownerName, String postcode, String address, String officeSymbol, String officeNumber)
            implements Addressee {}

    /** A person at home: the householder of a municipality's member, or an insured person written to directly. */
    record Household(String name, String postcode, String address) implements Addressee {}
}
