package io.github.labelboxspring.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.test.junit.LabelboxEmulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabelboxEmulatorExtension.class)
class CountingTests {

    @Test
    void startsEmpty(LabelboxClient client, LabelboxEmulator emulator) {
        assertThat(client.projects().list().execute()).isEmpty();
        assertThat(emulator.requests().count("projects")).isEqualTo(1);
    }
}
