package dev.todoke.hub.insurer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One insurer as data: who it is, how it is reached, and its rules, oldest first. A file may be the template of many branches with the
 * same rules; then each branch is a pack.
 *
 * @param id id at this hub; also the insurer's user at the broker and the name of its key files
 * @param insurerNumber 保険者番号 with its check digit
 * @param transform XSLT that reshapes the registration message into the insurer's own XML; null when it reads the hub's
 * @param versions rules, without gap or overlap, the last without an end
 * @param examples what the rules lead to, worked out by hand; {@code insurers lint} and the build hold the rules to them
 */
public record InsurerPack(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,30}")
        String id,

        @NotBlank String insurerNumber,
        @NotBlank String nameJa,
        @NotBlank String nameEn,
        @NotNull InsurerKind kind,
        @NotNull @Valid Contact contact,
        @Pattern(regexp = "[a-z0-9-]+\\.xsl") String transform,
        @NotEmpty @Valid List<InsurerRules> versions,
        @Valid List<PackExample> examples) {

    public InsurerPack {
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /** Whom an employer may call about a registration, and when. */
    public record Contact(
            @NotBlank String telephone,
            @NotBlank String hoursJa,
            @NotBlank String hoursEn) {}

    /**
     * The rules for a fact of that day.
     *
     * @throws IllegalArgumentException when the day is before the insurer's first rules
     */
    public InsurerRules validOn(LocalDate fact) {
        return versions.stream()
                .filter(rules -> rules.holdsOn(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Insurer " + id + " has no rules for " + fact
                        + "; its first are from " + versions.get(0).from()));
    }

    /** The rules of that name, as kept with a case. */
    public Optional<InsurerRules> version(String version) {
        return versions.stream()
                .filter(rules -> rules.version().equals(version))
                .findFirst();
    }
}
