package io.github.labelboxspring.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may see what in the emulator. */
@AnalyzeClasses(packages = "io.github.labelboxspring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "io.github.labelboxspring.emulator";

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NEITHER_SPRING_NOR_THE_CLIENT = noClasses()
            .that()
            .resideInAPackage(BASE + "..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are Spring's or the client's",
                    type -> type.getPackageName().startsWith("org.springframework") || client(type)))
            .because("an emulator inside a user's test must not fix his Spring, and shared code would share faults");

    @ArchTest
    static final ArchRule THE_WORLD_IS_A_LEAF = classes()
            .that()
            .resideInAPackage(BASE + ".world..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(BASE + ".world..", "java..", "org.jspecify..")
            .because("the rules of the platform must be readable without the wire");

    @ArchTest
    static final ArchRule ONLY_RESOLVERS_AND_JOBS_SEE_THE_WORLD = classes()
            .that()
            .resideInAPackage(BASE + ".world..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(BASE, BASE + ".world..", BASE + ".resolvers..", BASE + ".jobs..")
            .because("HTTP and GraphQL carry what is asked, they do not know what it is about");

    private static boolean client(JavaClass type) {
        return type.getPackageName().startsWith("io.github.labelboxspring")
                && !type.getPackageName().startsWith(BASE);
    }
}
