package io.github.labelboxspring.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Node;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Documents, the executed schema and records say the same. */
@Once("validates documents against the schema without a call")
class DocumentTests {

    private final List<GraphQlOperation<?>> documents = ClientDocuments.all();

    @TestFactory
    Stream<DynamicTest> documentsAreValidAgainstTheSchema() {
        return each(operation -> assertThat(errors(operation)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> recordsHoldWhatDocumentsSelect() {
        return each(operation -> assertThat(RecordFit.findings(operation)).isEmpty());
    }

    /** Values go into variables; numbers of pages are no values of users. */
    @TestFactory
    Stream<DynamicTest> documentsHoldNoTexts() {
        return each(operation -> assertThat(texts(operation)).isEmpty());
    }

    @Test
    void everyFileIsTheDocumentOfAConstant() throws IOException {
        Set<String> used = this.documents.stream().map(GraphQlOperation::name).collect(Collectors.toSet());
        List<String> files = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:io/github/labelboxspring/**/*.graphql")) {
            String name = Objects.requireNonNull(file.getFilename()).replace(".graphql", "");
            if (!name.endsWith("Fields")) {
                files.add(name);
            }
        }
        assertThat(files).hasSizeGreaterThan(50).allMatch(used::contains);
    }

    private Stream<DynamicTest> each(Consumer<GraphQlOperation<?>> check) {
        return this.documents.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> check.accept(operation)));
    }

    private static List<String> errors(GraphQlOperation<?> operation) {
        return new Validator()
                .validateDocument(Sdl.schema(), Parser.parse(operation.text()), Locale.ENGLISH).stream()
                        .map(ValidationError::getMessage)
                        .toList();
    }

    private static List<String> texts(GraphQlOperation<?> operation) {
        return nodes(Parser.parse(operation.text()))
                .filter(StringValue.class::isInstance)
                .map(node -> String.valueOf(((StringValue) node).getValue()))
                .toList();
    }

    private static Stream<Node<?>> nodes(Node<?> node) {
        return Stream.concat(Stream.of(node), node.getChildren().stream().flatMap(child -> nodes(child)));
    }
}
