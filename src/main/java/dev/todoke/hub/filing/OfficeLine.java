package dev.todoke.hub.filing;

import dev.todoke.hub.identity.OfficeSymbol;

/**
 * The office (事業所) a filing is for.
 *
 * @param officeNumber 事業所番号, one to five digits
 * @param societyNumber 事業所番号 in the numbering of a 健康保険組合 or fund; empty in a file for the agency
 * @param postcode seven digits, or empty
 * @param telephone with hyphens, or empty
 */
public record OfficeLine(
        OfficeSymbol symbol,
        String officeNumber,
        String societyNumber,
        String postcode,
        String address,
        String name,
        String ownerName,
        String telephone) {

    /** The same office with another 事業所番号. */
    public OfficeLine withOfficeNumber(String number) {
        return new OfficeLine(symbol, number, societyNumber, postcode, address, name, ownerName, telephone);
    }

    /** The same office with another number in the numbering of its society. */
    public OfficeLine withSocietyNumber(String number) {
        return new OfficeLine(symbol, officeNumber, number, postcode, address, name, ownerName, telephone);
    }

    // The owner is a person.
    @Override
    public String toString() {
        return "OfficeLine[" + symbol + "]";
    }
}
