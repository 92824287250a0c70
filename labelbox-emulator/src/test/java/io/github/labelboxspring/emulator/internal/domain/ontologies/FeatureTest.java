package io.github.labelboxspring.emulator.internal.domain.ontologies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureTest {

    private final World world = new World(Clock.systemUTC(), () -> false);
    private final Organization organization = this.world.createOrganization("Tests");
    private final Session session =
            new Session(this.world, this.world.createUser(this.organization, "a@example.org", DefaultRole.ADMIN));

    private Feature feature(Map<String, Object> classification) {
        Map<String, Object> normalized = Map.of("tools", List.of(), "classifications", List.of(classification));
        Ontology ontology =
                new Ontology(this.session, "O", MediaType.TEXT, new FeatureRegistry(this.session).ontology(normalized));
        return Feature.of(ontology, Map.of("name", classification.get("name"))).orElseThrow();
    }

    /** F14 */
    @ParameterizedTest
    @CsvSource({"response-text,,response-text", "response-radio,Which one?,Which one?", "response-text,Write,Write"})
    @Fact("P4.5-10")
    void aResponseIsExportedByItsInstructionsOrItsKind(String kind, String instructions, String value) {
        Map<String, Object> question = new HashMap<>(Map.of("type", kind, "name", "answer", "required", true));
        question.put("options", List.of(Map.of("label", "Yes", "value", "yes")));
        if (instructions != null) {
            question.put("instructions", instructions);
        }
        assertThat(feature(question).value()).isEqualTo(value);
    }

    @Test
    void othersAreExportedByTheirNameForMachines() {
        Map<String, Object> question = Map.of(
                "type", "radio", "name", "Ist es scharf?", "options", List.of(Map.of("label", "Ja", "value", "yes")));
        assertThat(feature(question).value()).isEqualTo("ist_es_scharf_");
        assertThat(feature(question).options().get(0).value()).isEqualTo("yes");
    }
}
