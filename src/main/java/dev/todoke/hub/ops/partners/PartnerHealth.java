package dev.todoke.hub.ops.partners;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * {@code partners} in the health of the hub: {@code DEGRADED} while one cannot be reached or is silent. Never {@code DOWN}: a dead partner is
 * no reason to restart a hub or to take it off the line.
 */
@Component("partners")
class PartnerHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "A partner cannot be reached or is silent");

    private final PartnerBoard board;

    PartnerHealth(PartnerBoard board) {
        this.board = board;
    }

    @Override
    public Health health() {
        Map<String, Object> trouble = new TreeMap<>();
        for (PartnerLine line : board.all()) {
            if (line.wantsLooking()) {
                trouble.put(line.key(), line.isOpen() ? "open: " + line.code() : "silent");
            }
        }
        return trouble.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED).withDetails(trouble).build();
    }
}
