package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.function.IntSupplier;

/**
 * Lets nobody change anything while too much background work waits: each piece of it takes memory. Questions are answered,
 * so that callers see when it is done. The code and the words are inferred.
 *
 * @param waiting how many pieces of work wait
 * @param most so many, at most
 * @param then asked about what may be done
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
