package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResourceTagTest {

    private static final String CREATE =
            "mutation($c:String!){createResourceTag(input:{text:\"t\",color:$c}){id color}}";
    private static final String UPDATE =
            "mutation($i:ID!,$c:String!)" + "{updateResourceTag(where:{id:$i},data:{color:$c}){color}}";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    /** F18 */
    @Test
    @Fact("O-21")
    void colorsAreShownWithoutHash() {
        JsonNode tag = this.wire.data(CREATE, Map.of("c", "#008000")).get("createResourceTag");
        JsonNode changed = this.wire
                .data(UPDATE, Map.of("i", tag.get("id").asString(), "c", "#ff0000"))
                .get("updateResourceTag");

        assertThat(tag.get("color").asString()).isEqualTo("008000");
        assertThat(changed.get("color").asString()).isEqualTo("ff0000");
        assertThat(this.wire.data("{organization{resourceTag{color}}}").toString())
                .contains("\"ff0000\"");
    }

    /** F18 */
    @Test
    void aHashAloneIsNoColor() {
        assertThat(this.wire.code(CREATE, Map.of("c", "#"))).isEqualTo("INTERNAL_SERVER_ERROR");
    }
}
