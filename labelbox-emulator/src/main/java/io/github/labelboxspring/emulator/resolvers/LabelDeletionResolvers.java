package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.world.label.Label;
import java.time.Instant;
import java.util.List;

/** Deletion of labels by their ids. */
final class LabelDeletionResolvers implements ResolverSet {

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
        Instant now = Listing.session(call).world().now();
        labels.forEach(label -> {
            label.delete(now);
            label.project().row(label.dataRow()).ifPresent(row -> row.removeLabel(label.id()));
        });
        return labels;
    }
}
