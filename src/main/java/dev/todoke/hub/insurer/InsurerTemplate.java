package dev.todoke.hub.insurer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;

/** A file of packs as a tree, taken apart into one tree for each branch. */
final class InsurerTemplate {
    private static final String BRANCHES = "branches";
    private static final List<String> NAMES = List.of("nameJa", "nameEn");
    private static final List<String> OWN = List.of("id", "insurerNumber", "contact");

    private InsurerTemplate() {}

    /**
     * What a branch says of itself.
     *
     * @param ja fills {ja} in the name of the template
     * @param en fills {en} in the name of the template
     * @param contact in place of the template's
     */
    record Branch(
            @NotNull String id,
            @NotNull String insurerNumber,
            @NotNull String ja,
            @NotNull String en,
            InsurerPack.Contact contact) {}

    /** Looks at the branches as they are written. */
    static void check(JsonNode file, PackTree tree) {
        JsonNode branches = file.path(BRANCHES);
        for (int i = 0; i < branches.size(); i++) {
            tree.bind(branches.get(i), Branch.class, BRANCHES + "[" + i + "]");
        }
    }

    static boolean isTemplate(JsonNode file) {
        return file.isObject() && file.path(BRANCHES).isArray();
    }

    /** One tree for each branch; the file itself when it is no template. */
    static List<JsonNode> packsOf(JsonNode file) {
        if (!isTemplate(file)) {
            return List.of(file);
        }
        ObjectNode template = file.deepCopy();
        JsonNode branches = template.remove(BRANCHES);
        List<JsonNode> packs = new ArrayList<>();
        branches.forEach(branch -> packs.add(packOf(branch, template.deepCopy())));
        return packs;
    }

    /** A fault of a branch's pack at its place in the file: what a branch gives itself is there, the rest in the template. */
    static PackFault inFile(PackFault fault, String branch) {
        String first = fault.place().replaceAll("[.\\[].*", "");
        return branch.isEmpty() || !OWN.contains(first) ? fault : fault.below(branch);
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
