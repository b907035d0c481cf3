package dev.todoke.hub.employer.dropbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one session has handed over, by the path the client used. Many clients ask about, or set the time of, the file they have just closed; by then it
 * has its arrival name, or the hub has taken it.
 */
final class RecentArrivals {
    private static final int REMEMBERED = 256;

    /**
     * @param arrivalName the name it waits under
     * @param attributes what the client would have been told about it
     */
    record Arrival(String arrivalName, Map<String, Object> attributes) {}

    private final Map<String, Arrival> byPath = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Arrival> eldest) {
            return size() > REMEMBERED;
        }
    };

    void remember(String path, Arrival arrival) {
        byPath.remove(path);
        byPath.put(path, arrival);
    }

    Optional<Arrival> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    void forget(String path) {
        byPath.remove(path);
    }
}
