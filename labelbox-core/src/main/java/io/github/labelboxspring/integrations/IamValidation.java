package io.github.labelboxspring.integrations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of validating whether Labelbox can read through an integration.
 *
 * @param valid whether all checks succeeded
 * @param checks the checks
 */
public record IamValidation(boolean valid, List<Check> checks) {

    public IamValidation {
        checks = List.copyOf(checks);
    }

    /** Return the checks that failed. */
    public List<Check> failed() {
        return this.checks.stream().filter(check -> !check.success()).toList();
    }

    /**
     * A single check.
     *
     * @param name name of the check
     * @param success whether it succeeded
     * @param message description of the outcome
     */
    public record Check(
            String name, boolean success, @Nullable String message) {}
}
