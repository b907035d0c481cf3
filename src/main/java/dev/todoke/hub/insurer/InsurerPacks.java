package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** All insurers this hub knows. Read at start; an invalid pack stops it. */
@Component
public class InsurerPacks {
    private final Map<String, InsurerPack> byId;
    private final Map<String, InsurerPack> byNumber;

    @Autowired
    InsurerPacks(InsurersProperties properties, Validator validator) throws IOException {
        this(properties.folder(), validator);
    }

    /**
     * @param folder as a Spring resource, with a slash at the end
     * @throws InvalidInsurerPack naming everything that is wrong with the first file that is
     */
    public InsurerPacks(String folder, Validator validator) throws IOException {
        this.byId = read(folder, new InsurerPackReader(validator));
        this.byNumber = byId.values().stream()
                .collect(Collectors.toMap(InsurerPack::insurerNumber, Function.identity(), InsurerPacks::refuseTwins));
    }

    /** Every pack, by id. */
    public Collection<InsurerPack> all() {
        return byId.values();
    }

    public Optional<InsurerPack> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The pack with that 保険者番号. */
    public Optional<InsurerPack> findByNumber(String insurerNumber) {
        return Optional.ofNullable(byNumber.get(insurerNumber));
    }

    /**
     * The pack with that id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public InsurerPack get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "No insurer pack " + id + "; there are " + byId.keySet() + ". Add config/insurers/" + id + ".yaml"));
    }

    /**
     * The insurer's rules for a fact of that day.
     *
     * @throws IllegalArgumentException when there is no such insurer, or the day is before its first rules
     */
    public InsurerRules validOn(String id, LocalDate fact) {
        return get(id).validOn(fact);
    }

    /** The rules a case was opened under. */
    public InsurerRules rulesOf(Casefile filed) {
        InsurerPack pack = get(filed.insurerId());
        return pack.version(filed.packVersion()).orElseGet(() -> pack.validOn(filed.factDate()));
    }

    private static Map<String, InsurerPack> read(String folder, InsurerPackReader reader) throws IOException {
        Map<String, InsurerPack> packs = new TreeMap<>();
        for (Resource file : PackFiles.at(folder)) {
            try (InputStream in = file.getInputStream()) {
                reader.read(file.getFilename(), in).forEach(pack -> packs.put(pack.id(), pack));
            }
        }
        if (packs.isEmpty()) {
            throw new InvalidInsurerPack("No insurer pack in " + folder + " (todoke.insurers.folder)");
        }
        return packs;
    }

    private static InsurerPack refuseTwins(InsurerPack one, InsurerPack other) {
        throw new InvalidInsurerPack("Insurer packs " + one.id() + " and " + other.id()
                + " have the same insurerNumber " + one.insurerNumber());
    }
}
