package dev.todoke.hub.insurer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.todoke.hub.identity.InsurerNumber;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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
    private final ObjectMapper yaml = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final Validator validator;

    public InsurerPackReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * The packs of one file.
     *
     * @throws InvalidInsurerPack naming everything that is wrong with it
     */
    public List<InsurerPack> read(String fileName, InputStream in) throws IOException {
        List<InsurerPack> packs = parse(fileName, in);
        Set<String> faults = new LinkedHashSet<>();
        for (InsurerPack pack : packs) {
            List<String> found = faults(pack);
            faults.addAll(found.isEmpty() ? faultsAcrossFields(pack) : found);
        }
        if (packs.size() == 1 && !fileName.equals(packs.get(0).id() + ".yaml")) {
            faults.add("the file of insurer " + packs.get(0).id() + " must be named "
                    + packs.get(0).id() + ".yaml");
        }
        if (!faults.isEmpty()) {
            throw new InvalidInsurerPack("Insurer pack " + fileName + ": " + String.join("; ", faults));
        }
        return packs;
    }

    private List<String> faults(InsurerPack pack) {
        List<String> faults = new ArrayList<>();
        for (ConstraintViolation<InsurerPack> violation : validator.validate(pack)) {
            faults.add(violation.getPropertyPath() + " " + violation.getMessage());
        }
        return faults;
    }

    private List<InsurerPack> parse(String fileName, InputStream in) throws IOException {
        try {
            JsonNode file = yaml.readTree(in);
            List<InsurerPack> packs = new ArrayList<>();
            for (JsonNode pack : InsurerTemplate.packsOf(file)) {
                packs.add(yaml.treeToValue(pack, InsurerPack.class));
            }
            return packs;
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidInsurerPack("Insurer pack " + fileName + ": unknown key " + place(e));
        } catch (JsonMappingException e) {
            throw new InvalidInsurerPack("Insurer pack " + fileName + ": " + place(e) + ": " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new InvalidInsurerPack("Insurer pack " + fileName + ", line " + line + ": " + e.getOriginalMessage());
        }
    }

    private static String place(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static List<String> faultsAcrossFields(InsurerPack pack) {
        List<String> faults = new ArrayList<>();
        if (!hasInsurerNumber(pack)) {
            faults.add(
                    "insurerNumber " + pack.insurerNumber() + " has not eight or six digits, or a wrong check digit");
        } else if (!pack.kind()
                .mayHave(new InsurerNumber(pack.insurerNumber()).kindOfLaw().orElse(""))) {
            faults.add("insurerNumber " + pack.insurerNumber() + " is not the number of a " + pack.kind());
        }
        faults.addAll(gapsAndOverlaps(pack.versions()));
        return faults;
    }

    private static boolean hasInsurerNumber(InsurerPack pack) {
        return InsurerNumber.isShaped(pack.insurerNumber())
                && new InsurerNumber(pack.insurerNumber()).checkDigitMatches();
    }

    private static List<String> gapsAndOverlaps(List<InsurerRules> versions) {
        List<String> faults = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            InsurerRules earlier = versions.get(i - 1);
            InsurerRules later = versions.get(i);
            if (earlier.to() == null || !earlier.to().plusDays(1).equals(later.from())) {
                faults.add("version " + later.version() + " must begin the day after " + earlier.version() + " ends");
            }
        }
        if (versions.get(versions.size() - 1).to() != null) {
            faults.add("the last version must have no end");
        }
        if (versions.stream().map(InsurerRules::version).distinct().count() < versions.size()) {
            faults.add("two versions have the same name");
        }
        return faults;
    }
}
