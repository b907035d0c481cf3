package dev.todoke.hub.filing.xml;

import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.identity.OfficeSymbol;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The elements of {@code office}, in their order. */
enum OfficeElement {
    PREFECTURE(
            "prefecture", ElementType.digits(2, 2), true, line -> line.symbol().prefecture()),
    DISTRICT("district", ElementType.digits(2, 2), true, line -> line.symbol().district()),
    SYMBOL("symbol", ElementType.SYMBOL, true, line -> line.symbol().symbol()),
    /** Only a society may leave it out. */
    NUMBER("number", ElementType.digits(1, 5), false, OfficeLine::officeNumber),
    SOCIETY_NUMBER("societyNumber", ElementType.TEXT, false, OfficeLine::societyNumber),
    POSTCODE("postcode", ElementType.POSTCODE, true, OfficeLine::postcode),
    ADDRESS("address", ElementType.TEXT, true, OfficeLine::address),
    NAME("name", ElementType.TEXT, true, OfficeLine::name),
    OWNER("owner", ElementType.TEXT, true, OfficeLine::ownerName),
    TELEPHONE("telephone", ElementType.TELEPHONE, true, OfficeLine::telephone);

    static final String ELEMENT = "office";
    static final Element.Group GROUP = Element.Group.of(
            ELEMENT, Arrays.stream(values()).<Element>map(part -> part.leaf).toList());

    private final Element.Leaf leaf;
    private final Function<OfficeLine, String> value;

    OfficeElement(String name, ElementType type, boolean required, Function<OfficeLine, String> value) {
        this.leaf = Element.Leaf.of(name, ordinal(), required, List.of(), new ElementText.OfOne(type));
        this.value = value;
    }

    Element.Leaf leaf() {
        return leaf;
    }

    String of(OfficeLine line) {
        return value.apply(line);
    }

    static OfficeLine read(ElementTexts texts) {
        return new OfficeLine(
                new OfficeSymbol(texts.of(PREFECTURE.leaf), texts.of(DISTRICT.leaf), texts.of(SYMBOL.leaf)),
                texts.of(NUMBER.leaf),
                texts.of(SOCIETY_NUMBER.leaf),
                texts.of(POSTCODE.leaf),
                texts.of(ADDRESS.leaf),
                texts.of(NAME.leaf),
                texts.of(OWNER.leaf),
                texts.of(TELEPHONE.leaf));
    }
}
