package io.github.labelboxspring.test.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S6, R70: an emulator without Spring. */
@ExtendWith(LabelboxEmulatorExtension.class)
class LabelboxEmulatorExtensionTests {

    private static @Nullable LabelboxEmulator first;

    private final LabelboxEmulator injected;

    LabelboxEmulatorExtensionTests(LabelboxEmulator emulator) {
        this.injected = emulator;
    }

    @AfterAll
    static void itIsStillThere(LabelboxEmulator emulator) {
        assertThat(emulator).isSameAs(first == null ? emulator : first);
    }

    /** Twice: the second would see the first's data and fault. */
    @RepeatedTest(2)
    void eachTestMethodBeginsWithAnEmptyEmulator(LabelboxClient client, LabelboxEmulator emulator) {
        assertThat(emulator).isSameAs(this.injected);
        first = first == null ? emulator : first;
        assertThat(emulator).isSameAs(first);
        assertThat(emulator.requests().all()).isEmpty();
        assertThat(client.datasets().list().execute()).isEmpty();
        assertThat(client.datasets().create(NewDataset.of("Birds")).execute().name())
                .isEqualTo("Birds");
        emulator.faults().on("datasets").always().graphqlError("INTERNAL_SERVER_ERROR", "no");
    }

    @Nested
    class NestedTests {

        @Test
        void sharesTheEmulator(LabelboxEmulator emulator, LabelboxClient client) {
            assertThat(emulator).isSameAs(LabelboxEmulatorExtensionTests.this.injected);
            assertThat(client.datasets().list().execute()).isEmpty();
        }
    }
}
