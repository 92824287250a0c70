package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import java.util.List;

/** Deletion of labels by their ids. */
public final class LabelDeletionResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "label-deletion";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("DeletedLabel", Label.class).mutation("deleteLabels", LabelDeletionResolvers::delete);
    }

    private static List<Label> delete(Invocation call) {
        List<Label> labels = call.<String>list("labelIds").stream()
                .map(id -> Listing.store(call, Label.class).find(id).orElseThrow(() -> ApiException.notFound("Label")))
                .toList();
        labels.forEach(new Labels(Listing.session(call))::delete);
        return labels;
    }
}
