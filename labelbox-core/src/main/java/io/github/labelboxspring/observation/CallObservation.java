package io.github.labelboxspring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** The observations of this client. */
public enum CallObservation implements ObservationDocumentation {
    /**
     * One call of an operation with all its attempts, or the reading of one file; the HTTP requests are observed as its
     * children. The time for reading a file includes the time of its consumer.
     */
    OPERATION {
        @Override
        public String getName() {
            return "labelbox.client.operation";
        }

        @Override
        public String getContextualName() {
            return "labelbox GetProject";
        }

        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return DefaultCallObservationConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return LowCardinality.values();
        }
    };

    /** Keys for metrics, each with few values. */
    public enum LowCardinality implements KeyName {
        /**
         * Name of the client, such as that of a workspace; {@code default} unless the application specifies another.
         */
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
        /** {@code query}, {@code mutation}, {@code rest} or {@code download}. */
        KIND {
            @Override
            public String asString() {
                return "labelbox.kind";
            }
        },
        /** Number of attempts: {@code 0} to {@code 3}, or {@code 4+}. */
        ATTEMPTS {
            @Override
            public String asString() {
                return "labelbox.attempts";
            }
        },
        /** Outcome of the call, a constant of {@link CallOutcome}; {@code UNKNOWN} while it is in progress. */
        OUTCOME {
            @Override
            public String asString() {
                return "outcome";
            }
        },
        /** Simple class name of the exception with which the call failed, or {@code none}. */
        ERROR {
            @Override
            public String asString() {
                return "error";
            }
        }
    }
}
