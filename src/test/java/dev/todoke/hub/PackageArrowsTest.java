package dev.todoke.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may use whom. A new arrow is a changed line here and a page in docs/adr. */
class PackageArrowsTest {

    private static final String ROOT = "dev.todoke.hub.";

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("identity", Set.of()),
            Map.entry("calendar", Set.of()),
            Map.entry("keys", Set.of()),
            Map.entry("partner", Set.of()),
            Map.entry("bulk", Set.of()),
            Map.entry("audit", Set.of("bulk", "keys")),
            Map.entry("vault", Set.of("bulk", "identity", "audit", "keys")),
            Map.entry("archive", Set.of("vault", "audit", "keys")),
            Map.entry("filing", Set.of("identity", "calendar")),
            Map.entry("check", Set.of("filing", "identity", "calendar")),
            Map.entry("journal", Set.of()),
            Map.entry("casefile", Set.of("bulk", "filing", "journal", "identity", "calendar")),
            Map.entry("restore", Set.of("casefile", "employer", "agency", "insurer", "archive", "audit", "journal")),
            Map.entry(
                    "employer",
                    Set.of("bulk", "filing", "check", "casefile", "archive", "vault", "identity", "calendar")),
            Map.entry("agency", Set.of("filing", "casefile", "archive", "vault", "identity", "calendar")),
            Map.entry(
                    "insurer",
                    Set.of("filing", "casefile", "partner", "archive", "vault", "keys", "identity", "calendar")),
            Map.entry("window", Set.of("casefile", "insurer", "calendar")),
            Map.entry("notice", Set.of("filing", "casefile", "partner", "insurer", "vault", "identity", "calendar")),
            Map.entry("municipal", Set.of("insurer", "notice", "identity", "calendar")),
            Map.entry("simulator", Set.of("identity", "calendar")),
            Map.entry(
                    "cli",
                    Set.of(
                            "check",
                            "filing",
                            "employer",
                            "insurer",
                            "municipal",
                            "calendar",
                            "audit",
                            "keys",
                            "identity")),
            Map.entry(
                    "ops",
                    Set.of(
                            "casefile",
                            "partner",
                            "employer",
                            "agency",
                            "insurer",
                            "window",
                            "notice",
                            "filing",
                            "check",
                            "archive",
                            "vault",
                            "audit",
                            "identity",
                            "calendar")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.todoke.hub");

    @TestFactory
    Stream<DynamicTest> each_package_uses_only_what_its_line_allows() {
        return MAY_USE.entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> check(line.getKey(), line.getValue())));
    }

    private static void check(String name, Set<String> allowed) {
        Set<String> forbidden = new TreeSet<>(MAY_USE.keySet());
        forbidden.add("app");
        forbidden.remove(name);
        forbidden.removeAll(allowed);
        String[] packages = forbidden.stream().map(other -> ROOT + other + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CLASSES);
    }

    @Test
    void every_package_has_a_line() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(known -> {
            String rest = known.getPackageName()
                    .substring(Math.min(ROOT.length(), known.getPackageName().length()));
            if (!rest.isEmpty()) {
                found.add(rest.split("\\.")[0]);
            }
        });
        found.remove("app");
        org.assertj.core.api.Assertions.assertThat(MAY_USE.keySet()).containsAll(found);
    }

    @Test
    void there_are_no_cycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_what_is_named_for_it_knows_camel() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app..")
                .and()
                .resideOutsideOfPackage(ROOT + "ops..")
                .and()
                .haveSimpleNameNotEndingWith("DropFilter")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .check(CLASSES);
    }

    @Test
    void nobody_asks_the_wall_for_the_time() {
        for (String type : List.of(
                "java.time.LocalDate", "java.time.Instant", "java.time.LocalDateTime", "java.time.ZonedDateTime")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "app..")
                    .should()
                    .callMethod(type, "now")
                    .check(CLASSES);
        }
    }
}
