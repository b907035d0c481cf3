package dev.todoke.hub.partner;

import java.util.Locale;

/**
 * One line that can be down by itself.
 *
 * @param id of the insurer; empty where there is one of its kind
 */
public record Partner(PartnerKind kind, String id) implements Comparable<Partner> {

    public static final Partner AGENCY = new Partner(PartnerKind.AGENCY, "");
    public static final Partner BROKER = new Partner(PartnerKind.BROKER, "");
    public static final Partner DROPBOX = new Partner(PartnerKind.DROPBOX, "");

    public static Partner insurer(String insurerId) {
        return new Partner(PartnerKind.INSURER, insurerId);
    }

    /** The partner with this {@link #key}. */
    public static Partner of(String key) {
        int colon = key.indexOf(':');
        String kind = colon < 0 ? key : key.substring(0, colon);
        return new Partner(
                PartnerKind.valueOf(kind.toUpperCase(Locale.ROOT)), colon < 0 ? "" : key.substring(colon + 1));
    }

    /** As it stands in tables, metrics and addresses: {@code agency}, {@code insurer:kyokai-tokyo}. */
    public String key() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return id.isEmpty() ? name : name + ":" + id;
    }

    @Override
    public int compareTo(Partner other) {
        return key().compareTo(other.key());
    }
}
