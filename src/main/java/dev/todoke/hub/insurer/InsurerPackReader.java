package dev.todoke.hub.insurer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a file of packs and refuses it with every fault it has, so that whoever wrote it needs one round only. A file is one pack, or with
 * {@code branches} the template of several: each branch gives id, number and names, which fill {@code {ja}} and {@code {en}} in the names of
 * the template.
 */
public class InsurerPackReader {
    private final PackLaw law;

    public InsurerPackReader(Validator validator) {
        this.law = new PackLaw(validator);
    }

    /**
     * The packs of one file.
     *
     * @throws InvalidInsurerPack naming everything that is wrong with it
     */
    public List<InsurerPack> read(String fileName, InputStream in) throws IOException {
        PackReading reading = look(fileName, in);
        if (!reading.faults().isEmpty()) {
            throw new InvalidInsurerPack("Insurer pack " + fileName + ": "
                    + reading.faults().stream().map(PackFault::toString).collect(Collectors.joining("; ")));
        }
        return reading.packs();
    }

    /** The packs of one file, with everything that is wrong and where. */
    public PackReading look(String fileName, InputStream in) throws IOException {
        byte[] file = in.readAllBytes();
        PackTree tree = new PackTree();
        PackLines lines = new PackLines(file);
        JsonNode root;
        try {
            root = tree.read(file);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return new PackReading(
                    List.of(),
                    List.of(PackFault.at("", "pack.yaml", e.getOriginalMessage())
                            .onLine(line)),
                    lines);
        }
        List<InsurerPack> packs = new ArrayList<>();
        Set<PackFault> faults = new LinkedHashSet<>();
        List<JsonNode> each = InsurerTemplate.packsOf(root);
        boolean template = InsurerTemplate.isTemplate(root);
        for (int i = 0; i < each.size(); i++) {
            int from = tree.faults().size();
            InsurerPack pack = tree.bind(each.get(i), InsurerPack.class, "");
            List<PackFault> found =
                    new ArrayList<>(tree.faults().subList(from, tree.faults().size()));
            if (pack != null) {
                packs.add(pack);
                // A value that could not be bound would be called missing as well.
                if (found.isEmpty()) {
                    found.addAll(law.faults(pack));
                }
            }
            String branch = template ? "branches[" + i + "]" : "";
            found.forEach(fault -> faults.add(InsurerTemplate.inFile(fault, branch)));
        }
        int branches = tree.faults().size();
        InsurerTemplate.check(root, tree);
        faults.addAll(tree.faults().subList(branches, tree.faults().size()));
        if (packs.size() == 1 && !fileName.equals(packs.get(0).id() + ".yaml")) {
            faults.add(PackFault.at("id", "pack.file-name", packs.get(0).id()));
        }
        return new PackReading(
                packs,
                faults.stream()
                        .map(fault -> fault.onLine(lines.of(fault.place())))
                        .sorted(Comparator.comparingInt(PackFault::line))
                        .toList(),
                lines);
    }
}
