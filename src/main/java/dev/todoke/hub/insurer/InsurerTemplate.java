package dev.todoke.hub.insurer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A file of packs as a tree, taken apart into one tree for each branch. */
final class InsurerTemplate {
    private static final String BRANCHES = "branches";
    private static final List<String> NAMES = List.of("nameJa", "nameEn");
    private static final List<String> OWN = List.of("id", "insurerNumber", "contact");

    private InsurerTemplate() {}

    static List<JsonNode> packsOf(JsonNode file) {
        if (!(file instanceof ObjectNode template) || !file.path(BRANCHES).isArray()) {
            return List.of(file);
        }
        JsonNode branches = template.remove(BRANCHES);
        List<JsonNode> packs = new ArrayList<>();
        branches.forEach(branch -> packs.add(packOf(branch, template.deepCopy())));
        return packs;
    }

    private static JsonNode packOf(JsonNode branch, ObjectNode pack) {
        for (String name : NAMES) {
            pack.put(name, filled(pack.path(name).asText(), branch));
        }
        for (String own : OWN) {
            if (branch.has(own)) {
                pack.set(own, branch.get(own));
            }
        }
        return pack;
    }

    private static String filled(String name, JsonNode branch) {
        return name.replace("{ja}", branch.path("ja").asText())
                .replace("{en}", branch.path("en").asText());
    }
}
