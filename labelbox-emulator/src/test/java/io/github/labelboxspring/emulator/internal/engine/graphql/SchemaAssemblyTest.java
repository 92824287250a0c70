package io.github.labelboxspring.emulator.internal.engine.graphql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemaAssemblyTest {

    @Test
    void refusesAFieldThatNobodyResolves() {
        ResolverSet forgetful = domain("extra", wiring -> wiring.query("answered", call -> "yes"));

        assertThatThrownBy(() -> new SchemaAssembly(List.of(forgetful)).build())
                .hasMessageContaining("nothing resolves")
                .hasMessageContaining("Query.forgotten")
                .hasMessageContaining("Thing.lost")
                .hasMessageNotContaining("Query.answered");
    }

    @Test
    void refusesAResolverWithoutAField() {
        ResolverSet wrong = domain(
                "extra",
                wiring -> wiring.query("answered", call -> "yes")
                        .query("forgotten", call -> Map.of())
                        .field("Thing", "lost", call -> "found")
                        .mutation("anything", call -> true)
                        .mutation("strange", call -> true));

        assertThatThrownBy(() -> new SchemaAssembly(List.of(wrong)).build()).hasMessageContaining("Mutation.strange");
    }

    private static ResolverSet domain(String schema, Consumer<Wiring> registration) {
        return new ResolverSet() {
            @Override
            public String schema() {
                return schema;
            }

            @Override
            public void register(Wiring wiring) {
                registration.accept(wiring);
            }
        };
    }
}
