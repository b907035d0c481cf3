package dev.todoke.hub.employer;

import dev.todoke.hub.identity.EmployerId;
import dev.todoke.hub.identity.OfficeSymbol;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An employer as written in its YAML file, not yet believed. */
record EmployerFile(
        String id,
        String kind,
        String nameJa,
        String nameEn,
        List<OfficeEntry> offices,
        boolean allOrNothing,
        boolean rejectBadCheckDigit,
        List<String> publicKeys,
        String publicKeyFile) {
    /** The hub's own account in the dropbox. */
    private static final String RESERVED_ID = "hub";

    record OfficeEntry(
            String prefecture,
            String district,
            String symbol,
            String officeNumber,
            String nameJa,
            String postcode,
            String address,
            String ownerName,
            String telephone,
            String insurer,
            String societyNumber) {
        private static final Pattern OFFICE_NUMBER = Pattern.compile("(?!0+$)[0-9]{1,5}");
        private static final Pattern SOCIETY_NUMBER = Pattern.compile("[0-9]{1,10}");
        private static final Pattern POSTCODE = Pattern.compile("[0-9]{7}");

        Office checked(Problems problems) {
            OfficeSymbol key = new OfficeSymbol(or(prefecture), or(district), or(symbol));
            String place = "office " + key.key();
            problems.unless(key.faults().isEmpty(), place, "not a symbol the agency knows: " + key.faults());
            problems.unless(
                    OFFICE_NUMBER.matcher(or(officeNumber)).matches(), place, "officeNumber must be 1 to 5 digits");
            problems.unless(POSTCODE.matcher(or(postcode)).matches(), place, "postcode must be seven digits");
            problems.present(nameJa, place, "nameJa");
            problems.present(address, place, "address");
            problems.present(ownerName, place, "ownerName");
            problems.present(telephone, place, "telephone");
            problems.present(insurer, place, "insurer");
            problems.unless(
                    or(societyNumber).isEmpty()
                            || SOCIETY_NUMBER.matcher(societyNumber).matches(),
                    place,
                    "societyNumber must be 1 to 10 digits");
            return new Office(
                    key, officeNumber, nameJa, postcode, address, ownerName, telephone, insurer, or(societyNumber));
        }

        private static String or(String text) {
            return text == null ? "" : text;
        }
    }

    /** What is wrong with one file, all of it at once. */
    static final class Problems {
        private final List<String> lines = new ArrayList<>();

        void unless(boolean right, String place, String problem) {
            if (!right) {
                lines.add(place + ": " + problem);
            }
        }

        void present(String text, String place, String field) {
            unless(text != null && !text.isBlank(), place, field + " is missing");
        }
    }

    /**
     * @throws IllegalArgumentException naming everything that is wrong
     */
    Employer checked(Path keysFolder) {
        Problems problems = new Problems();
        problems.present(nameJa, "employer", "nameJa");
        problems.present(nameEn, "employer", "nameEn");
        problems.unless(!RESERVED_ID.equals(id), "id", "\"hub\" is the hub's own account");
        problems.unless(isKind(kind), "kind", "must be office or agent");
        List<String> keys = publicKeys == null ? List.of() : publicKeys;
        problems.unless(!keys.isEmpty() || publicKeyFile != null, "publicKeys", "give publicKeys or a publicKeyFile");
        List<Office> checkedOffices = checkedOffices(problems);
        EmployerId checkedId = checkedId(problems);
        if (!problems.lines.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems.lines));
        }
        return new Employer(
                checkedId,
                EmployerKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                nameJa,
                nameEn,
                checkedOffices,
                allOrNothing,
                rejectBadCheckDigit,
                keys,
                Optional.ofNullable(publicKeyFile).map(keysFolder::resolve));
    }

    private List<Office> checkedOffices(Problems problems) {
        List<OfficeEntry> entries = offices == null ? List.of() : offices;
        problems.unless(!entries.isEmpty(), "offices", "at least one is needed");
        List<Office> checked =
                entries.stream().map(entry -> entry.checked(problems)).toList();
        Set<String> seen = new HashSet<>();
        checked.forEach(office -> problems.unless(seen.add(office.key()), "office " + office.key(), "listed twice"));
        return checked;
    }

    private EmployerId checkedId(Problems problems) {
        try {
            return new EmployerId(id);
        } catch (IllegalArgumentException malformed) {
            problems.unless(false, "id", malformed.getMessage());
            return null;
        }
    }

    private static boolean isKind(String kind) {
        return "office".equals(kind) || "agent".equals(kind);
    }
}
