package dev.todoke.hub.simulator.agency;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens in use. They live in memory: after a restart every client has to ask again. */
final class IssuedTokens {
    private final String credentials;
    private final Duration life;
    private final Clock clock;
    private final Map<String, Instant> goodUntil = new ConcurrentHashMap<>();

    IssuedTokens(AgencySimulatorProperties properties, Clock clock) {
        String pair = properties.softwareId() + ":" + properties.apiKey();
        this.credentials = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        this.life = properties.tokenLife();
        this.clock = clock;
    }

    boolean knows(String authorization) {
        return credentials.equals(authorization);
    }

    String issue() {
        Instant now = clock.instant();
        goodUntil.values().removeIf(until -> !now.isBefore(until));
        String token = UUID.randomUUID().toString();
        goodUntil.put(token, now.plus(life));
        return token;
    }

    long lifeSeconds() {
        return life.toSeconds();
    }

    boolean accepts(String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        Instant until = goodUntil.get(authorization.substring("Bearer ".length()));
        return until != null && clock.instant().isBefore(until);
    }

    void revokeAll() {
        goodUntil.clear();
    }
}
