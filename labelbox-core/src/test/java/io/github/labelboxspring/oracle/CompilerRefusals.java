package io.github.labelboxspring.oracle;

import java.util.Map;
import java.util.Set;

/**
 * Cases that the official SDK refuses while it runs and the compiler refuses in Java, so that no request can be sent.
 *
 * @param expressions by case
 */
record CompilerRefusals(Map<String, Expressions> expressions) {

    static CompilerRefusals load() {
        return Catalogue.JSON.readValue(
                "{\"expressions\": " + Catalogue.text("refused-by-the-compiler.json") + "}", CompilerRefusals.class);
    }

    Set<String> names() {
        return this.expressions.keySet();
    }

    /**
     * What shows a refusal.
     *
     * @param refused what the compiler refuses
     * @param compiles the same without the mistake
     */
    record Expressions(String refused, String compiles) {}
}
