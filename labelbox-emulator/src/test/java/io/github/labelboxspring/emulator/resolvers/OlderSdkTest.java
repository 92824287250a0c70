package io.github.labelboxspring.emulator.resolvers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What SDK 6.0.0 sends and later generations no longer do. */
class OlderSdkTest {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    /** F1 */
    @Test
    void usersHaveAnIntercomHashThatMayBeNull() {
        JsonNode user = this.wire
                .data("{user{id createdAt updatedAt email name nickname intercomHash picture isViewer isExternalUser}}")
                .get("user");

        assertThat(user.has("intercomHash")).isTrue();
        assertThat(user.get("intercomHash").isNull()).isTrue();
    }
}
