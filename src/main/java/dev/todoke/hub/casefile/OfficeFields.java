package dev.todoke.hub.casefile;

import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.identity.OfficeSymbol;
import java.util.LinkedHashMap;
import java.util.Map;

/** An office line as stored with a filing. */
public final class OfficeFields {

    private OfficeFields() {}

    public static Map<String, String> of(OfficeLine office) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", office.symbol().key());
        fields.put("number", office.officeNumber());
        fields.put("societyNumber", office.societyNumber());
        fields.put("postcode", office.postcode());
        fields.put("address", office.address());
        fields.put("name", office.name());
        fields.put("ownerName", office.ownerName());
        fields.put("telephone", office.telephone());
        return fields;
    }

    public static OfficeLine line(Map<String, String> fields) {
        return new OfficeLine(
                OfficeSymbol.ofKey(fields.get("key")),
                fields.getOrDefault("number", ""),
                fields.getOrDefault("societyNumber", ""),
                fields.getOrDefault("postcode", ""),
                fields.getOrDefault("address", ""),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("ownerName", ""),
                fields.getOrDefault("telephone", ""));
    }
}
