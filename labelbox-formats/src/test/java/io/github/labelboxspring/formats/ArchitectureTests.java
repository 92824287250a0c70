package io.github.labelboxspring.formats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the formats may see. */
@AnalyzeClasses(packages = "io.github.labelboxspring.formats", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String BASE = "io.github.labelboxspring";

    private static final String FORMATS = BASE + ".formats";

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching(FORMATS + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_PUBLIC_PACKAGES_OF_THE_CLIENT_ARE_USED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + ".internal..")
            .because("what is internal to the client changes without notice");

    @ArchTest
    static final ArchRule NOTHING_BUT_THE_CLIENT_JTS_JACKSON_AND_SNAKEYAML_IS_USED = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    BASE + "..",
                    "java..",
                    "javax..",
                    "org.jspecify..",
                    "org.locationtech.jts..",
                    "org.reactivestreams..",
                    "org.yaml.snakeyaml..",
                    "tools.jackson..")
            .because("an optional module must not bring what its users did not ask for");

    @ArchTest
    static final ArchRule YAML_IS_FOR_YOLO = noClasses()
            .that()
            .resideOutsideOfPackage(FORMATS + ".yolo")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml..")
            .because("no other format has it");

    @ArchTest
    static final ArchRule SHAPES_AND_METRICS_HAVE_NO_JSON = noClasses()
            .that()
            .resideInAnyPackage(
                    FORMATS, FORMATS + ".geometry", FORMATS + ".masks", FORMATS + ".metrics", FORMATS + ".tiled")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "org.reactivestreams..")
            .because("they are values, whatever they are read from");

    @ArchTest
    static final ArchRule NO_WINDOWS_ARE_OPENED = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.awt\\.(Toolkit|Window|Frame|Desktop|GraphicsEnvironment)|javax\\.swing\\..*")
            .because("servers have no screen");
}
