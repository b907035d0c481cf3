package dev.todoke.hub.check;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a check depends on besides the file.
 *
 * @param asOf day of checking (システムチェック実施日)
 * @param officeKeys keys of the offices the sender may file for; empty lets every office pass
 * @param rejectBadCheckDigit whether a personal number with a wrong check digit returns the record
 */
public record CheckContext(LocalDate asOf, Set<String> officeKeys, boolean rejectBadCheckDigit) {
    public CheckContext {
        officeKeys = Set.copyOf(officeKeys);
    }
}
