package io.github.labelboxspring.imports;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * A source of typed labels.
 *
 * @param iterable the labels, or null if a publisher emits them
 * @param publisher the publisher, or null if there is an iterable
 * @param strictness how the labels are checked
 */
record LabelSource(
        @Nullable Iterable<NewLabel> iterable, @Nullable Publisher<NewLabel> publisher, Strictness strictness)
        implements TypedLabels {

    static LabelSource of(Iterable<NewLabel> labels) {
        return new LabelSource(labels, null, Strictness.ONTOLOGY);
    }

    static LabelSource of(Publisher<NewLabel> labels) {
        return new LabelSource(null, labels, Strictness.ONTOLOGY);
    }

    @Override
    public LabelSource withoutOntologyCheck() {
        return new LabelSource(this.iterable, this.publisher, Strictness.NONE);
    }

    @Override
    public LabelSource withRequiredFeatures() {
        return new LabelSource(this.iterable, this.publisher, Strictness.REQUIRED);
    }

    /** How labels are checked. */
    enum Strictness {
        NONE,
        ONTOLOGY,
        /** Against the ontology, including its required features. */
        REQUIRED
    }
}
