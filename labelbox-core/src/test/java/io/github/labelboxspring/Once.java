package io.github.labelboxspring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks tests that are repeated neither with a slow network nor under another locale, because it would add nothing or
 * cost too much.
 */
@Tag("once")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Once {

    /** Why one run is enough. */
    String value();
}
