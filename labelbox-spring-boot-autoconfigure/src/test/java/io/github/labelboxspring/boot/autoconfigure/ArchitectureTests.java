package io.github.labelboxspring.boot.autoconfigure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.Bean;

/** Spring Boot's own rules for auto-configurations. */
@AnalyzeClasses(packages = "io.github.labelboxspring.boot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule AUTO_CONFIGURATIONS_CANNOT_BE_EXTENDED = classes()
            .that()
            .areAnnotatedWith(AutoConfiguration.class)
            .should()
            .bePublic()
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .because("they are named by applications that exclude them, and are no API otherwise");

    @ArchTest
    static final ArchRule BEAN_METHODS_ARE_NO_API = methods()
            .that()
            .areAnnotatedWith(Bean.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .notBeAnnotatedWith(ConditionalOnClass.class)
            .because("a condition on a class is too late at a method that names the class");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.github.labelboxspring.boot.(**)").should().beFreeOfCycles();

    /** A2. */
    @ArchTest
    static final ArchRule THE_CONTRACT_OF_THE_CLIENT_IS_ENOUGH = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.labelboxspring.internal..")
            .because("the internals of the client are known by the client only");

    @Test
    void allAutoConfigurationsAreListedInOrder() {
        List<String> listed = ImportCandidates.load(AutoConfiguration.class, null).getCandidates().stream()
                .filter(name -> name.startsWith("io.github.labelboxspring."))
                .toList();
        List<String> present = new ClassFileImporter()
                .importPackages("io.github.labelboxspring.boot").stream()
                        .filter(type -> type.isAnnotatedWith(AutoConfiguration.class))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
        assertThat(listed).isEqualTo(present);
    }

    /** Table row 5: conditions are decided without reading classes. */
    @Test
    void conditionsOfAutoConfigurationsAreInTheirMetadata() throws IOException {
        Properties metadata = new Properties();
        try (InputStream file = Files.newInputStream(
                Path.of("target", "classes", "META-INF", "spring-autoconfigure-metadata.properties"))) {
            metadata.load(file);
        }
        assertThat(new ClassFileImporter()
                        .importPackages("io.github.labelboxspring.boot").stream()
                                .filter(type -> type.isAnnotatedWith(AutoConfiguration.class)))
                .hasSizeGreaterThan(8)
                .allSatisfy(type -> {
                    assertThat(metadata).containsKey(type.getName());
                    assertThat(metadata.containsKey(type.getName() + ".ConditionalOnClass"))
                            .as(type.getName())
                            .isEqualTo(type.isAnnotatedWith(ConditionalOnClass.class));
                });
    }
}
