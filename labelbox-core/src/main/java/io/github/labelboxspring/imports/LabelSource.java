package io.github.labelboxspring.imports;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Where typed labels come from.
 *
 * @param iterable null if a publisher emits them
 * @param publisher null if they are iterated over
 * @param strictness what they are held to
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

    /** What labels are held to. */
    enum Strictness {
        NONE,
        ONTOLOGY,
        /** The ontology, and what it requires. */
        REQUIRED
    }
}
