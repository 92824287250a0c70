package io.github.labelboxspring.integrations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the platform can read through an integration.
 *
 * @param valid whether all went well
 * @param checks what it tried
 */
public record IamValidation(boolean valid, List<Check> checks) {

    public IamValidation {
        checks = List.copyOf(checks);
    }

    /** The checks that failed. */
    public List<Check> failed() {
        return this.checks.stream().filter(check -> !check.success()).toList();
    }

    /**
     * Something that the platform tried.
     *
     * @param name what
     * @param success whether it went well
     * @param message what happened
     */
    public record Check(
            String name, boolean success, @Nullable String message) {}
}
