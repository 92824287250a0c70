package io.github.labelboxspring.issues;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import java.util.Map;

/** Sends deletions whose result is a scalar of a type that Labelbox does not document. */
final class Deletions {

    private Deletions() {}

    static Call<Void> send(Caller caller, GraphQlOperation<Object> deletion, String object) {
        return caller.call(deletion, result -> {
                    Object success = result instanceof Map<?, ?> fields ? fields.get("success") : result;
                    if (Boolean.FALSE.equals(success)) {
                        throw InvalidRequestException.of(deletion.name(), object + " was not deleted");
                    }
                })
                .withoutResult();
    }
}
