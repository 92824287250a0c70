package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.labels.LabelResolvers;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelVersion;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelVersionResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The content of labels and of their versions, as JSON text and as JSON. */
public final class LabelContentResolvers implements ResolverSet {

    private static final JsonMapper JSON = new JsonMapper();

    private final LabelContent content;

    public LabelContentResolvers(LabelContent content) {
        this.content = content;
    }

    @Override
    public String schema() {
        return "label-content";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.field("Label", "label", this::label)
                .field("LabelVersion", "label", call -> JSON.writeValueAsString(version(call)))
                .field("LabelVersion", "labelJson", this::version);
    }

    private String label(Invocation call) {
        LabelResolvers.Shown shown = call.source(LabelResolvers.Shown.class);
        return JSON.writeValueAsString(
                this.content.of(shown.source(), shown.source().annotations(), Listing.session(call)));
    }

    private Map<String, Object> version(Invocation call) {
        LabelVersion version = call.source(LabelVersionResolvers.Shown.class).version();
        return this.content.of(version.label(), version.annotations(), Listing.session(call));
    }
}
