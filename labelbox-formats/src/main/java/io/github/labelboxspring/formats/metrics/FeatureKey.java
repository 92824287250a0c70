package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to identify features of two sides: by name if all have one, otherwise by schema id. */
enum FeatureKey {
    NAME {
        @Override
        @Nullable
        String of(FeatureRef feature) {
            return feature.name();
        }
    },
    SCHEMA_ID {
        @Override
        @Nullable
        String of(FeatureRef feature) {
            return feature.schemaId();
        }
    };

    /** Return the key; null if the feature has none. */
    abstract @Nullable String of(FeatureRef feature);

    static FeatureKey of(List<? extends Annotation> some, List<? extends Annotation> others) {
        return of(Present.in(some), Present.in(others));
    }

    static FeatureKey ofChoices(List<Choice> some, List<Choice> others) {
        return of(Present.inChoices(some), Present.inChoices(others));
    }

    private static FeatureKey of(Present some, Present others) {
        if (some.names && others.names) {
            return NAME;
        } else if (some.schemaIds && others.schemaIds) {
            return SCHEMA_ID;
        }
        throw new IllegalArgumentException("Ground truth and predictions have no type of key in common."
                + " Use names for all of them, or schema ids for all of them");
    }

    /** The types of keys that all features of a side have. */
    private record Present(boolean names, boolean schemaIds) {

        private static final Present BOTH = new Present(true, true);

        /** The keys of a checklist replace those of all previous features, as in the official SDK. */
        static Present in(List<? extends Annotation> annotations) {
            Present present = BOTH;
            for (Annotation each : annotations) {
                if (each instanceof ClassificationAnnotation classification) {
                    if (classification.answer() instanceof Answer.Checklist checklist) {
                        present = inChoices(checklist.choices());
                    } else if (classification.answer() instanceof Answer.Radio radio) {
                        present = present.and(radio.choice().option());
                    }
                    present = present.and(classification.question());
                } else {
                    present = present.and(((ObjectAnnotation) each).tool());
                }
            }
            return present;
        }

        static Present inChoices(List<Choice> choices) {
            return choices.stream().map(Choice::option).reduce(BOTH, Present::and, (one, other) -> one);
        }

        private Present and(FeatureRef feature) {
            return new Present(this.names && feature.name() != null, this.schemaIds && feature.schemaId() != null);
        }
    }
}
