package dev.todoke.hub.filing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes records of the maps, lists and texts a YAML file consists of. */
final class RecordBinding {
    private RecordBinding() {}

    /**
     * @return null for null
     * @throws IllegalArgumentException when a key is no component, or a value is not of its type
     */
    static Object bind(Object value, Type type) {
        if (value == null) {
            return null;
        }
        if (type instanceof ParameterizedType parameterized) {
            return collection(value, parameterized);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return record(expect(value, Map.class), wanted);
        }
        return wanted == Object.class ? value : scalar(expect(value, String.class), wanted);
    }

    private static Object collection(Object value, ParameterizedType type) {
        Type content = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Map.class) {
            Map<Object, Object> bound = new LinkedHashMap<>();
            ((Map<?, ?>) expect(value, Map.class)).forEach((key, each) -> bound.put(key, bind(each, content)));
            return bound;
        }
        List<Object> bound = ((List<?>) expect(value, List.class))
                .stream().map(each -> bind(each, content)).toList();
        return type.getRawType() == Set.class ? new LinkedHashSet<>(bound) : bound;
    }

    private static Object record(Map<?, ?> values, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> argument(values.get(component.getName()), component))
                .toArray();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        values.keySet().stream().filter(key -> !names.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("unknown key " + key);
        });
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be made", e);
        }
    }

    private static Object argument(Object value, RecordComponent component) {
        Class<?> type = component.getType();
        if (value == null && type.isPrimitive()) {
            return type == boolean.class ? Boolean.FALSE : scalar("0", type);
        }
        return bind(value, component.getGenericType());
    }

    private static Object scalar(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == long.class) {
            return Long.valueOf(text);
        }
        if (type == boolean.class) {
            return bool(text);
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + ": " + text));
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }

    private static <T> T expect(Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + value);
        }
        return type.cast(value);
    }
}
