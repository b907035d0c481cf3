package dev.todoke.hub.insurer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Binds a pack to its record and goes on after a fault, to find the next: unknown keys, and values that are not of their kind. */
final class PackTree extends DeserializationProblemHandler {
    private final List<PackFault> faults = new ArrayList<>();
    private final ObjectMapper yaml = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .addModule(new JavaTimeModule())
            .addHandler(this)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The file as a tree. */
    JsonNode read(byte[] file) throws IOException {
        return yaml.readTree(file);
    }

    /**
     * A block as a record; null when it cannot be bound at all. Faults found on the way are in {@link #faults}.
     *
     * @param place of the block in the file
     */
    <T> T bind(JsonNode block, Class<T> type, String place) {
        int before = faults.size();
        T bound = null;
        try {
            bound = yaml.treeToValue(block, type);
        } catch (JsonMappingException e) {
            faults.add(PackFault.at(place(e.getPath()), "pack.value", e.getOriginalMessage()));
        } catch (IOException e) {
            faults.add(PackFault.at("", "pack.value", e.getMessage()));
        }
        faults.subList(before, faults.size()).replaceAll(fault -> fault.below(place));
        return bound;
    }

    List<PackFault> faults() {
        return faults;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String key)
            throws IOException {
        faults.add(PackFault.at(within(parser), "pack.unknown-key", key));
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String failure) {
        return notOfItsKind(context.getParser(), type, value);
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String failure)
            throws IOException {
        Object none = notOfItsKind(parser, type.getRawClass(), parser.getText());
        parser.skipChildren();
        return none;
    }

    private Object notOfItsKind(JsonParser parser, Class<?> type, String value) {
        String kinds = type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "))
                : "";
        faults.add(PackFault.at(
                path(parser), type.isEnum() ? "pack.unknown-word" : "pack.value-of." + kind(type), value, kinds));
        return type == int.class ? Integer.valueOf(1) : type == boolean.class ? Boolean.FALSE : null;
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "date";
            case "MonthDay" -> "month-day";
            case "int", "Integer" -> "number";
            case "boolean", "Boolean" -> "yes-no";
            default -> "block";
        };
    }

    /** The place of the block the parser stands in. */
    private static String within(JsonParser parser) {
        String path = path(parser);
        int end = path.lastIndexOf('.');
        return end < 0 ? "" : path.substring(0, end);
    }

    private static String path(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return pointer.isEmpty()
                ? ""
                : pointer.substring(1).replaceAll("/([0-9]+)", "[$1]").replace('/', '.');
    }

    private static String place(List<JsonMappingException.Reference> path) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            place.append(
                    step.getFieldName() == null
                            ? "[" + step.getIndex() + "]"
                            : (place.isEmpty() ? "" : ".") + step.getFieldName());
        }
        return place.toString();
    }
}
