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
 * Configures the application of a test to use an in-process emulator of Labelbox, regardless of its connection
 * settings. Use with {@code @SpringBootTest} or a slice such as {@code @WebMvcTest}.
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
 * <li>{@code labelbox.emulator.mode} is {@code always}, so {@link LabelboxEmulator} is a bean, and the auto-configured
 *     {@link LabelboxClient} uses it, with its key. If the application defines a bean of that type, it is used instead.
 * <li>The state of tasks is first polled every 10 ms, unless the test sets {@code labelbox.polling}.
 * <li>After each test method the emulator is reset: data, files, faults and the journal of requests are removed, the
 *     clock is kept. Tasks are no longer watched. Data that the application creates on startup is therefore lost after
 *     the first test method.
 * </ul>
 *
 * <p>Each application context has its own emulator, so test classes that share a cached context share an emulator. If
 * test methods with the same context run in parallel, they see each other's data, and the emulator is reset when none
 * of them is running. Nested test classes inherit the annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureLabelboxEmulator {

    /** Whether to reset the emulator after each test method. */
    boolean reset() default true;
}
