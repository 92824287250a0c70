package io.github.labelboxspring.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** M13, M14: what may see what in the emulator. */
@AnalyzeClasses(packages = "io.github.labelboxspring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "io.github.labelboxspring.emulator";
    private static final String INTERNAL = BASE + ".internal";
    private static final String ENGINE = INTERNAL + ".engine..";
    private static final String TENANCY = INTERNAL + ".tenancy..";
    private static final String DOMAIN = INTERNAL + ".domain.";

    /** Each knows those before it only. */
    private static final List<String> DOMAINS = List.of(
            "tasks",
            "datasets",
            "metadata",
            "embeddings",
            "datarows",
            "ontologies",
            "projects",
            "usergroups",
            "invitations",
            "workflow",
            "labels",
            "issues",
            "batches",
            "models",
            "imports",
            "catalog",
            "exports",
            "webhooks",
            "foundry",
            "performance",
            "labelingservices");

    @ArchTest
    static final ArchRule ENGINE_HAS_NO_CYCLES =
            slices().matching(INTERNAL + ".engine.(*)..").should().beFreeOfCycles();

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
    static final ArchRule THE_ENGINE_KNOWS_NO_DOMAIN = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TENANCY, INTERNAL + ".domain..")
            .because("it carries what is asked and does not know what it is about");

    @ArchTest
    static final ArchRule TENANCY_KNOWS_NO_DOMAIN = noClasses()
            .that()
            .resideInAPackage(TENANCY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INTERNAL + ".domain..");

    @ArchTest
    static final ArchRule INTERNALS_DO_NOT_START_EMULATORS = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(LabelboxEmulator.class, LabelboxEmulatorBuilder.class, EmulatorMain.class)
            .because("of the public types they know values only, so that there is no cycle");

    @ArchTest
    static final ArchRule RESOLVERS_AND_ROUTES_TRANSLATE_ONLY = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .or()
            .areAssignableTo(Entity.class)
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe(
                    "are not about GraphQL or HTTP",
                    type -> !type.getPackageName().startsWith(INTERNAL + ".engine.graphql")
                            && !type.getPackageName().startsWith(INTERNAL + ".engine.http")))
            .because("the rules of the platform must be readable without the wire");

    @ArchTest
    static void domainsKnowThoseBeforeThemOnly(JavaClasses all) {
        for (int at = 0; at < DOMAINS.size(); at++) {
            String[] later = DOMAINS.subList(at + 1, DOMAINS.size()).stream()
                    .map(each -> DOMAIN + each + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(DOMAIN + DOMAINS.get(at) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(all);
            }
        }
    }

    @ArchTest
    static void everyDomainHasItsPlaceInTheOrder(JavaClasses all) {
        Set<String> found = all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(DOMAIN))
                .map(name -> name.substring(DOMAIN.length()).replaceAll("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(found).containsExactlyInAnyOrderElementsOf(DOMAINS);
    }

    @ArchTest
    static void onePackageIsPublic(JavaClasses all) {
        assertThat(all.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(BASE) && !name.startsWith(INTERNAL)))
                .containsOnly(BASE);
    }

    private static boolean client(JavaClass type) {
        return type.getPackageName().startsWith("io.github.labelboxspring")
                && !type.getPackageName().startsWith(BASE);
    }
}
