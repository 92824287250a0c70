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
 * A test of what an application does with Labelbox, on an {@linkplain AutoConfigureLabelboxEmulator emulator}. Only the
 * {@link LabelboxClient}, its settings and task events are auto-configured, and no component of the application is
 * scanned: import those that the test is about.
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

    /** Properties in the form {@code name=value} that are set before the test runs. */
    String[] properties() default {};

    /** Whether components of the application are left out unless {@link #includeFilters} has them. */
    boolean useDefaultFilters() default true;

    /** Filters of components to add. */
    Filter[] includeFilters() default {};

    /** Filters of components to leave out. */
    Filter[] excludeFilters() default {};

    /** Auto-configurations to leave out. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
