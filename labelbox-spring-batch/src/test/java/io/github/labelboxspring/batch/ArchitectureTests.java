package io.github.labelboxspring.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.labelboxspring.batch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule INTERNALS_OF_THE_CLIENT_ARE_ITS_OWN =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.github.labelboxspring.internal..");

    @ArchTest
    static final ArchRule JOBS_NEED_NO_BOOT = noClasses()
            .that()
            .resideInAPackage("io.github.labelboxspring.batch")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.boot..",
                    "io.github.labelboxspring.boot..",
                    "io.github.labelboxspring.batch.autoconfigure..")
            .because("the module is of use without Spring Boot");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.github.labelboxspring.(*)..").should().beFreeOfCycles();
}
