package io.github.labelboxspring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.validation.Validator;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.schema.Sdl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the official SDK was seen to send is valid against the schema that the emulator executes, so that the schema is
 * no fiction of ours. What is not there yet is listed, and leaves the list when it comes.
 */
@Once("validates recorded requests against the schema without a call")
class RecordedRequestTests {

    private final Map<String, List<String>> findings = new TreeMap<>();

    @Test
    void recordedRequestsFitTheSchemaOrAreListed() throws IOException {
        Catalogue.cases().forEach(this::check);
        StringBuilder page = new StringBuilder();
        this.findings.forEach((name, errors) ->
                page.append(name).append('\n').append("    ").append(errors).append('\n'));
        Files.writeString(Path.of("target", "not-in-schema.md"), page);
        Files.write(Path.of("target", "not-in-schema.txt"), this.findings.keySet());

        assertThat(this.findings.keySet())
                .as(
                        "cases that the schema cannot answer; why: target/not-in-schema.md; as a list: target/not-in-schema.txt")
                .containsExactlyElementsOf(
                        Catalogue.text("not-in-schema.txt").lines().toList());
    }

    private void check(RecordedCase recorded) {
        for (Request request : recorded.steps()) {
            List<String> errors = request.isGraphQl() ? errors(request) : List.of();
            if (!errors.isEmpty()) {
                this.findings
                        .computeIfAbsent(recorded.name(), name -> new ArrayList<>())
                        .addAll(errors);
            }
        }
    }

    private static List<String> errors(Request request) {
        Document document = Parser.parse(RecordedDocument.of(request));
        List<String> errors = new Validator()
                .validateDocument(Sdl.schema(), document, Locale.ENGLISH).stream()
                        .map(GraphQLError::getMessage)
                        .toList();
        return errors.isEmpty() ? valueErrors(document, request) : errors;
    }

    private static List<String> valueErrors(Document document, Request request) {
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        try {
            ValuesResolver.coerceVariableValues(
                    Sdl.schema(),
                    operation.getVariableDefinitions(),
                    RawVariables.of(values(request)),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH);
            return List.of();
        } catch (GraphQLException ex) {
            return List.of(String.valueOf(ex.getMessage()));
        }
    }

    /** Files are null in the request's text; its parts stand for them. */
    private static Map<String, Object> values(Request request) {
        Map<String, Object> values = new HashMap<>(request.given());
        Map<String, List<String>> files = request.map() == null ? Map.of() : request.map();
        files.forEach((part, places) -> places.forEach(place -> values.put(place.replace("variables.", ""), part)));
        return values;
    }
}
