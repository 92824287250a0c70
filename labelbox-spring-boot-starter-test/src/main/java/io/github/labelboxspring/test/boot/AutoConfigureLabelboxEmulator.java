package io.github.labelboxspring.test.boot;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Lets the application of a test use an emulator of Labelbox inside the test's process, whatever the application says
 * about its connection. To be combined with {@code @SpringBootTest} or a slice such as {@code @WebMvcTest}.
 *
 * <pre>
 * &#64;SpringBootTest
 * &#64;AutoConfigureLabelboxEmulator
 * class UploadTests {
 *
 *     &#64;Autowired
 *     private LabelboxEmulator emulator;
 * }</pre>
 *
 * <ul>
 * <li>{@code labelbox.emulator.mode} is {@code always}, so {@link LabelboxEmulator} is a bean and the auto-configured
 *     {@link LabelboxClient} uses it, with its key. A bean of that type in the application is used instead of another
 *     emulator.
 * <li>The state of tasks is asked for every 10 ms at first, unless the test itself sets {@code labelbox.polling}.
 * <li>After each test method the emulator is reset: data, files, faults and the journal of requests are gone, the clock
 *     stays as it is. Tasks are no longer watched then. What is created when the application starts is gone, too, after
 *     the first test method.
 * </ul>
 *
 * <p>Each application context has an emulator of its own, so that test classes which share a cached context share an
 * emulator, too. If test methods with the same context run at the same time, they see each other's data, and the emulator
 * is reset when none of them is running. Nested test classes inherit the annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureLabelboxEmulator {

    /** Whether the emulator is reset after each test method. */
    boolean reset() default true;
}
