package dev.todoke.hub.insurer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
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
import java.util.List;
import java.util.stream.Collectors;

/** Reads one pack and refuses it with every fault it has, so that whoever wrote it needs one round only. */
class InsurerPackReader {
    private final ObjectMapper yaml = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final Validator validator;

    InsurerPackReader(Validator validator) {
        this.validator = validator;
    }

    InsurerPack read(String fileName, InputStream in) throws IOException {
        InsurerPack pack = parse(fileName, in);
        List<String> faults = new ArrayList<>();
        for (ConstraintViolation<InsurerPack> violation : validator.validate(pack)) {
            faults.add(violation.getPropertyPath() + " " + violation.getMessage());
        }
        if (faults.isEmpty()) {
            faults.addAll(faultsAcrossFields(fileName, pack));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInsurerPack("Insurer pack " + fileName + ": " + String.join("; ", faults));
        }
        return pack;
    }

    private InsurerPack parse(String fileName, InputStream in) throws IOException {
        try {
            return yaml.readValue(in, InsurerPack.class);
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

    private static List<String> faultsAcrossFields(String fileName, InsurerPack pack) {
        List<String> faults = new ArrayList<>();
        if (!fileName.equals(pack.id() + ".yaml")) {
            faults.add("the file of insurer " + pack.id() + " must be named " + pack.id() + ".yaml");
        }
        if (!hasInsurerNumber(pack)) {
            faults.add("insurerNumber has not eight or six digits, or a wrong check digit");
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
