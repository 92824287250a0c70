package io.github.labelboxspring.internal.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The members of the official Python SDK to which the annotated method corresponds, such as {@code Client.get_project}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PythonSdk {

    /** The names, as in the SDK's reference. */
    String[] value();
}
