package dev.todoke.hub.insurer;

import dev.todoke.hub.identity.InsurerNumber;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;

/** What a bound pack has to keep to: each field by itself, then all of them together. */
final class PackLaw {
    private final Validator validator;

    PackLaw(Validator validator) {
        this.validator = validator;
    }

    List<PackFault> faults(InsurerPack pack) {
        List<PackFault> faults = new ArrayList<>();
        for (ConstraintViolation<InsurerPack> violation : validator.validate(pack)) {
            String code = violation.getMessageTemplate().replaceAll("[{}]", "");
            Object pattern = violation.getConstraintDescriptor().getAttributes().getOrDefault("regexp", "");
            faults.add(PackFault.at(place(violation), code, pattern));
        }
        if (faults.isEmpty()) {
            number(pack, faults);
            gapsAndOverlaps(pack.versions(), faults);
        }
        return faults;
    }

    /** A check across the fields of a block is at the block. */
    private static String place(ConstraintViolation<InsurerPack> violation) {
        String path = violation.getPropertyPath().toString();
        boolean across = violation.getMessageTemplate().startsWith("{pack.");
        int end = path.lastIndexOf('.');
        return across && end >= 0 ? path.substring(0, end) : path;
    }

    private static void number(InsurerPack pack, List<PackFault> faults) {
        String number = pack.insurerNumber();
        if (!InsurerNumber.isShaped(number) || !new InsurerNumber(number).checkDigitMatches()) {
            faults.add(PackFault.at("insurerNumber", "pack.number", number));
        } else if (!pack.kind().mayHave(new InsurerNumber(number).kindOfLaw().orElse(""))) {
            faults.add(PackFault.at("insurerNumber", "pack.number-of-kind", number, pack.kind()));
        }
    }

    private static void gapsAndOverlaps(List<InsurerRules> versions, List<PackFault> faults) {
        for (int i = 1; i < versions.size(); i++) {
            InsurerRules earlier = versions.get(i - 1);
            InsurerRules later = versions.get(i);
            if (earlier.to() == null || !earlier.to().plusDays(1).equals(later.from())) {
                faults.add(PackFault.at(
                        "versions[" + i + "].from", "pack.version-gap", later.version(), earlier.version()));
            }
        }
        int last = versions.size() - 1;
        if (versions.get(last).to() != null) {
            faults.add(PackFault.at("versions[" + last + "].to", "pack.last-version"));
        }
        if (versions.stream().map(InsurerRules::version).distinct().count() < versions.size()) {
            faults.add(PackFault.at("versions", "pack.version-twice"));
        }
    }
}
