package io.github.planshift;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "io.github.planshift";

    /** The packages that each package may use. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("text", List.of("model")),
            Map.entry("tree", List.of("text", "model")),
            Map.entry("codebook", List.of("tree", "text", "model")),
            Map.entry("reading", List.of("text", "model")),
            Map.entry("scan", List.of("codebook", "text", "model")),
            Map.entry("period", List.of("model")),
            Map.entry("match", List.of("period", "codebook", "text", "model")),
            Map.entry("change", List.of("match", "period", "codebook", "text", "model")),
            Map.entry("store", List.of("codebook", "model")),
            Map.entry("terms", List.of("codebook", "text", "model")),
            Map.entry("track", List.of("period", "codebook", "text", "model")),
            Map.entry("measure", List.of("codebook", "text", "model")),
            Map.entry("picture", List.of("model")),
            Map.entry("html", List.of("picture", "model")),
            Map.entry(
                    "gallery", List.of("picture", "report", "measure", "track", "change", "codebook", "text", "model")),
            Map.entry("report", List.of("measure", "track", "change", "match", "codebook", "text", "model")),
            Map.entry("site", List.of("render", "report", "track", "measure", "change", "codebook", "text", "model")),
            Map.entry(
                    "render",
                    List.of(
                            "terms",
                            "track",
                            "measure",
                            "report",
                            "change",
                            "match",
                            "scan",
                            "codebook",
                            "tree",
                            "text",
                            "model")),
            Map.entry("exchange", List.of("render", "store", "scan", "codebook", "tree", "text", "model")),
            Map.entry("intake", List.of("store", "scan", "reading", "codebook", "text", "model")),
            Map.entry(
                    "cli",
                    List.of(
                            "html",
                            "gallery",
                            "picture",
                            "intake",
                            "period",
                            "terms",
                            "track",
                            "measure",
                            "exchange",
                            "site",
                            "render",
                            "report",
                            "store",
                            "change",
                            "match",
                            "scan",
                            "reading",
                            "codebook",
                            "tree",
                            "text",
                            "model")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsGoOneWay(String name) {
        String[] allowed = Stream.concat(Stream.of(name), MAY_USE.get(name).stream())
                .map(ArchitectureTest::whole)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(whole(name))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).filter(name -> !name.equals(ROOT)))
                .allSatisfy(name -> assertThat(name.substring(ROOT.length() + 1).split("\\.", -1)[0])
                        .as(name)
                        .isIn(MAY_USE.keySet()));
    }

    @Test
    void theModelNeedsNothingButJava() {
        classes()
                .that()
                .resideInAPackage(whole("model"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(whole("model"), "java..", "org.jspecify.."))
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.sql.. | store",
                "org.sqlite.. | store",
                "picocli.. | cli",
                "com.fasterxml.jackson.. | tree, render",
                "org.yaml.. | tree",
                "de.siegmar.fastcsv.. | exchange, render",
                "org.apache.commons.text.. | text",
                "com.samskivert.. | site",
            })
    void librariesStayWhereTheyBelong(String library, String homes) {
        String[] allowed =
                Stream.of(homes.split(", ")).map(ArchitectureTest::whole).toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void onlyTheMainClassKnowsTheProcess() {
        noClasses()
                .that(not(equivalentTo(Planshift.class)))
                .should()
                .accessField(System.class, "in")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(
                        calls(System.class, Set.of("exit", "getenv", "getProperty", "currentTimeMillis", "console")))
                .orShould()
                .callMethodWhere(calls(Clock.class, Set.of("systemUTC", "systemDefaultZone", "system")))
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("now() without a clock") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().startsWith("java.time")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void textsAreTheSameInEveryLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<JavaPackage> packages = CLASSES.getPackage(ROOT).getSubpackagesInTree();
        assertThat(packages)
                .filteredOn(one -> !one.getClasses().isEmpty())
                .hasSizeGreaterThan(8)
                .allSatisfy(one -> assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as(one.getName())
                        .isTrue());
    }

    private static String whole(String name) {
        return ROOT + "." + name + "..";
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, Set<String> names) {
        return new DescribedPredicate<>("calls of %s %s", owner.getSimpleName(), names) {
            @Override
            public boolean test(JavaCall<?> call) {
                return call.getTargetOwner().isEquivalentTo(owner) && names.contains(call.getName());
            }
        };
    }
}
