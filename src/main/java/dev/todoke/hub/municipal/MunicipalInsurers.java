package dev.todoke.hub.municipal;

import dev.todoke.hub.insurer.FilingRoute;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InvalidInsurerPack;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** The packs of insurers that write to people themselves. */
public final class MunicipalInsurers {
    /** Those in the jar. */
    public static final String IN_JAR = "classpath:config/insurers/";

    private final InsurerPacks packs;

    /**
     * @param folder as the hub's setting {@code todoke.insurers.folder}
     * @throws RunRefused when a pack in it is wrong
     */
    public MunicipalInsurers(String folder) throws IOException, RunRefused {
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            packs = new InsurerPacks(folder, validators.getValidator());
        } catch (InvalidInsurerPack e) {
            throw new RunRefused("保険者の設定が正しくありません: " + e.getMessage(), "Wrong insurer pack: " + e.getMessage());
        }
    }

    /** @throws RunRefused when there is none with that id, or its people are written to through others */
    public InsurerPack get(String id) throws RunRefused {
        Optional<InsurerPack> pack = packs.find(id).filter(MunicipalInsurers::isMunicipal);
        if (pack.isEmpty()) {
            String known = packs.all().stream()
                    .filter(MunicipalInsurers::isMunicipal)
                    .map(InsurerPack::id)
                    .collect(Collectors.joining(", "));
            throw new RunRefused(
                    "区市町村・広域連合の保険者 %s はありません。あるもの: %s。ほかの保険者は --packs でフォルダーを指定してください。".formatted(id, known),
                    "No municipal insurer %s. There are: %s. For others name their folder with --packs."
                            .formatted(id, known));
        }
        return pack.get();
    }

    private static boolean isMunicipal(InsurerPack pack) {
        return pack.versions().stream().anyMatch(rules -> rules.route() == FilingRoute.MUNICIPAL);
    }
}
