package dev.todoke.hub.ops.access;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Makes guessing passwords slow. It counts in real time, not hub time, and forgets at a restart; the oldest entries go first when somebody
 * fills it on purpose.
 */
final class LoginThrottle {

    private static final int REMEMBERED = 10_000;

    private final DeskProperties properties;
    private final LongSupplier nanos;
    private final Map<String, Deque<Long>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(DeskProperties properties, LongSupplier nanos) {
        this.properties = properties;
        this.nanos = nanos;
    }

    synchronized boolean mustWait(String user, String address) {
        return recent(key(user, address)) >= properties.failuresAUser()
                || recent(address) >= properties.failuresAnAddress();
    }

    synchronized void failed(String user, String address) {
        long now = nanos.getAsLong();
        failures.computeIfAbsent(key(user, address), first -> new ArrayDeque<>())
                .add(now);
        failures.computeIfAbsent(address, first -> new ArrayDeque<>()).add(now);
    }

    synchronized void succeeded(String user, String address) {
        failures.remove(key(user, address));
    }

    private int recent(String key) {
        Deque<Long> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Duration wait = properties.failureCounts();
        while (!times.isEmpty() && nanos.getAsLong() - times.peek() > wait.toNanos()) {
            times.remove();
        }
        return times.size();
    }

    /** Hashed, because people type their password where the name belongs. */
    private static String key(String user, String address) {
        return address + " " + user.toLowerCase(Locale.ROOT).hashCode();
    }
}
