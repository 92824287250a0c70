package io.github.labelboxspring.test.boot;

import io.github.labelboxspring.LabelboxClient;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Tests the components of an application that use Labelbox, on an {@linkplain AutoConfigureLabelboxEmulator emulator}.
 * Only the {@link LabelboxClient}, its settings and task events are auto-configured. Components of the application are
 * not scanned: import the components under test.
 *
 * <pre>
 * &#64;LabelboxTest
 * &#64;Import(BirdUpload.class)
 * class BirdUploadTests {
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(LabelboxTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(LabelboxTypeExcludeFilter.class)
@AutoConfigureLabelboxEmulator
@ImportAutoConfiguration
public @interface LabelboxTest {

    /** Properties in the form {@code name=value} to set before the test runs. */
    String[] properties() default {};

    /** Whether to exclude the components of the application, except for those matched by {@link #includeFilters}. */
    boolean useDefaultFilters() default true;

    /** Filters of components to include. */
    Filter[] includeFilters() default {};

    /** Filters of components to exclude. */
    Filter[] excludeFilters() default {};

    /** Auto-configurations to exclude. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
