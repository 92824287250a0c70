package io.github.labelboxspring.ontologies;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Completes values that the platform expects and callers may omit: colors, scopes, and properties of each type. */
final class SchemaCompletion {

    private static final int FULL = 255;

    private static final int SECTORS = 6;

    private SchemaCompletion() {}

    static OntologySchema complete(OntologySchema schema) {
        int count = schema.tools().size();
        List<Tool> tools = IntStream.range(0, count)
                .mapToObj(at -> complete(schema.tools().get(at), (double) at / count))
                .toList();
        List<Classification> classifications = schema.classifications().stream()
                .map(each -> complete(each, true))
                .toList();
        return new OntologySchema(tools, classifications, schema.others());
    }

    static Tool complete(Tool tool) {
        return complete(tool, 0);
    }

    static Classification complete(Classification classification) {
        return complete(classification, true);
    }

    private static Tool complete(Tool tool, double hue) {
        Tool coloured = tool.color() == null ? tool.withColor(color(hue)) : tool;
        List<Classification> nested = coloured.classifications();
        boolean top = coloured.toolType() == ToolType.PROMPT_ISSUE;
        return nested == null
                ? coloured
                : coloured.withClassifications(
                        nested.stream().map(each -> complete(each, top)).toList());
    }

    private static Classification complete(Classification given, boolean top) {
        ClassificationType type = given.classificationType();
        boolean prompt = type.isPromptOrResponse();
        boolean unknown = type == ClassificationType.UNKNOWN;
        boolean chosen = unknown || type == ClassificationType.RADIO || type == ClassificationType.CHECKLIST;
        boolean written = unknown || type == ClassificationType.PROMPT || type == ClassificationType.RESPONSE_TEXT;
        return given.change()
                .required(given.required() || prompt)
                .options(
                        given.options().stream().map(SchemaCompletion::complete).toList())
                .uiMode(chosen ? given.uiMode() : null)
                .scope(prompt || !top ? null : given.scope() == null ? Scope.GLOBAL.wireName() : given.scope())
                .characters(
                        written ? positive(given.minCharacters()) : null,
                        written ? positive(given.maxCharacters()) : null)
                .build();
    }

    private static Option complete(Option option) {
        Classification[] nested =
                option.options().stream().map(each -> complete(each, false)).toArray(Classification[]::new);
        return option.withClassifications(nested);
    }

    /** The platform does not support a limit of 0. */
    private static @Nullable Integer positive(@Nullable Integer bound) {
        return bound == null || bound == 0 ? null : bound;
    }

    /** Return the color with the given hue, 0 to 1, in full saturation and brightness. */
    private static String color(double hue) {
        double place = hue * SECTORS;
        int sector = (int) place;
        int rising = (int) ((1 - (1 - (place - sector))) * FULL);
        int falling = (int) ((1 - (place - sector)) * FULL);
        return switch (sector) {
            case 0 -> hex(FULL, rising, 0);
            case 1 -> hex(falling, FULL, 0);
            case 2 -> hex(0, FULL, rising);
            case 3 -> hex(0, falling, FULL);
            case 4 -> hex(rising, 0, FULL);
            default -> hex(FULL, 0, falling);
        };
    }

    private static String hex(int red, int green, int blue) {
        HexFormat digits = HexFormat.of();
        return "#" + digits.toHexDigits((byte) red) + digits.toHexDigits((byte) green)
                + digits.toHexDigits((byte) blue);
    }
}
