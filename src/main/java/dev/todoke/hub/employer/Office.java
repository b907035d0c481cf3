package dev.todoke.hub.employer;

import dev.todoke.hub.identity.OfficeSymbol;

/**
 * One office (適用事業所) as the agency knows it.
 *
 * @param officeNumber 事業所番号, one to five digits
 * @param postcode seven digits
 * @param insurer id of the insurer pack its people belong to
 * @param societyNumber 事業所番号 in the numbering of the society that insures its people; empty when there is none of its own
 */
public record Office(
        OfficeSymbol symbol,
        String officeNumber,
        String nameJa,
        String postcode,
        String address,
        String ownerName,
        String telephone,
        String insurer,
        String societyNumber) {

    /** Prefecture, district and symbol in agency numbering, such as {@code 21-01-ﾐﾎﾝ}. */
    public String key() {
        return symbol.key();
    }
}
