package io.github.labelboxspring.emulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The facts about the platform that a test verifies: ids of rows of {@code docs/reference/emulator-facts.md}. Checks of the
 * official SDK name theirs by {@code facts="…"}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Fact {

    String[] value();
}
