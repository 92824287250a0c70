package io.github.labelboxspring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** The observations of this client. */
public enum CallObservation implements ObservationDocumentation {
    /** One call of an operation with all its attempts; the HTTP requests are observed below it. */
    OPERATION {
        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return DefaultCallObservationConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return LowCardinality.values();
        }
    };

    /** Keys fit for metrics: few values each. */
    public enum LowCardinality implements KeyName {
        /** Name of the client, such as that of a workspace; {@code default} unless the application names it. */
        CLIENT {
            @Override
            public String asString() {
                return "labelbox.client";
            }
        },
        /** Name of the operation, from a fixed set. */
        OPERATION {
            @Override
            public String asString() {
                return "labelbox.operation";
            }
        },
        /** {@code query}, {@code mutation} or {@code rest}. */
        KIND {
            @Override
            public String asString() {
                return "labelbox.kind";
            }
        },
        /** {@code SUCCESS}, or the simple name of the exception. */
        OUTCOME {
            @Override
            public String asString() {
                return "outcome";
            }
        },
        /** Number of attempts that were made. */
        ATTEMPTS {
            @Override
            public String asString() {
                return "labelbox.attempts";
            }
        }
    }
}
