package dev.todoke.hub.insurer;

import java.util.List;

/**
 * What was found in a file of packs.
 *
 * @param packs those that could be read, usable only when there is no fault
 * @param faults everything that is wrong, in the order of the file
 * @param lines where places are in the file
 */
public record PackReading(List<InsurerPack> packs, List<PackFault> faults, PackLines lines) {

    public PackReading {
        packs = List.copyOf(packs);
        faults = List.copyOf(faults);
    }

    /** A fault found later, with its line in the file. */
    public PackFault onItsLine(PackFault fault) {
        return fault.onLine(lines.of(fault.place()));
    }
}
