package dev.todoke.hub.filing.xml;

import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Limits;
import dev.todoke.hub.filing.Secrecy;
import dev.todoke.hub.filing.Shape;
import java.util.IntSummaryStatistics;

/**
 * A simple type of the schema.
 *
 * @param name in the schema
 * @param pattern expression for all of its texts that a writer may make; the schema may hold further limits
 */
record ElementType(String name, String pattern) {
    static final ElementType DAY = new ElementType("Day", "[0-9]{4}-[0-9]{2}-[0-9]{2}");
    static final ElementType MONTH = new ElementType("Month", "[0-9]{4}-[0-9]{2}");
    static final ElementType BOOLEAN = new ElementType("xs:boolean", "true|false");
    static final ElementType PERSONAL_NUMBER = new ElementType("PersonalNumber", "[0-9]{12}");
    static final ElementType CASE_NUMBER = new ElementType("CaseNumber", "C-[0-9]{8}-[0-9]{7,}");
    static final ElementType POSTCODE = new ElementType("Postcode", "[0-9]{7}");
    static final ElementType TELEPHONE = new ElementType("Telephone", "[0-9]{1,5}-[0-9]{1,4}-[0-9]{1,5}");
    static final ElementType SYMBOL = new ElementType("Short", "[^\\x00-\\x1F\\x7F\\uFFFE\\uFFFF]{1,8}");
    /** Whatever XML can carry; what may stand in an item is for the checks to say, who can say it better. */
    static final ElementType TEXT = new ElementType("Text", "[^\\x00-\\x1F\\x7F\\uFFFE\\uFFFF]{1,150}");

    static ElementType of(Item item) {
        if (item.secrecy() == Secrecy.NUMBER) {
            return PERSONAL_NUMBER;
        }
        if (item.shape() == Shape.CODE) {
            IntSummaryStatistics lengths =
                    item.codes().keySet().stream().mapToInt(String::length).summaryStatistics();
            return digits(lengths.getMin(), lengths.getMax());
        }
        if (item.shape() == Shape.CASE_NUMBER) {
            return CASE_NUMBER;
        }
        return item.shape().isDigits() ? digits(item.limits()) : TEXT;
    }

    private static ElementType digits(Limits limits) {
        return limits.exactBytes() > 0 ? digits(limits.exactBytes(), limits.exactBytes()) : digits(1, limits.room());
    }

    static ElementType digits(int least, int most) {
        return least == most
                ? new ElementType("Digits" + most, "[0-9]{" + most + "}")
                : new ElementType("UpTo" + most + "Digits", "[0-9]{" + least + "," + most + "}");
    }
}
