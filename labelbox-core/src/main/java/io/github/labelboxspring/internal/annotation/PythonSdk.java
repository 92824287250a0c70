package io.github.labelboxspring.internal.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The members of the official Python SDK that the annotated method answers to, such as {@code Client.get_project}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PythonSdk {

    /** Names as the SDK's reference prints them. */
    String[] value();
}
