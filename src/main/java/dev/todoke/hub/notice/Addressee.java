package dev.todoke.hub.notice;

/**
 * The employer's office a letter goes to.
 *
 * @param officeSymbol 事業所整理記号 as printed, for example {@code 01-ﾐﾎﾝ}
 * @param officeNumber 事業所番号
 * @param postcode with or without hyphen; may be empty, as may address and owner
 */
public record Addressee(
        String name, String ownerName, String postcode, String address, String officeSymbol, String officeNumber) {}
