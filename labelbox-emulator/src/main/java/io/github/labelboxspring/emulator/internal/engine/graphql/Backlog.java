package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.function.IntSupplier;

/**
 * Refuses mutations while too much background work is pending, since each piece of work occupies memory. Queries remain
 * possible, so that clients can observe the progress. The code and the message of the error for mutations that exceed
 * the limit of pending background work are inferred.
 *
 * @param waiting supplies the number of pending pieces of work
 * @param most the number of pending pieces of work from which mutations are refused
 * @param then another guard, which is checked first
 */
public record Backlog(IntSupplier waiting, int most, Guard then) implements Guard {

    @Override
    public void check(Invocation invocation, String type, String field) {
        this.then.check(invocation, type, field);
        if (type.equals("Mutation") && this.waiting.getAsInt() >= this.most) {
            throw ApiException.invalid(
                    503,
                    "The emulator has " + this.most
                            + " pieces of background work to do. Wait for some of them to end, or"
                            + " turn its clock if that stands still");
        }
    }
}
