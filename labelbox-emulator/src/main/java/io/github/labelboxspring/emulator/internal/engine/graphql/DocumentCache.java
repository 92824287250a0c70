package io.github.labelboxspring.emulator.internal.engine.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The last parsed and validated documents, so that a repeated operation costs neither again. */
final class DocumentCache implements PreparsedDocumentProvider {

    private static final int LIMIT = 1_000;
    private static final int MOST_REPEATED = 1_000;
    private static final int LONGEST = 64 * 1024;

    /** What a document may be. Given with each execution, as the defaults belong to everything else in the JVM. */
    static final ParserOptions OPTIONS = ParserOptions.newParserOptions()
            .captureIgnoredChars(false)
            .maxCharacters(64 * 1024 * 1024)
            .maxTokens(2_000_000)
            .maxWhitespaceTokens(4_000_000)
            .build();

    private final Map<String, PreparsedDocumentEntry> documents = limited();
    private final Map<String, Outline> outlines = limited();

    /** What must be known of a request before it runs. */
    Outline outline(String query) {
        Outline known = this.outlines.get(query);
        if (known == null) {
            known = parse(query);
            remember(this.outlines, query, known);
        }
        return known;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parser) {
        PreparsedDocumentEntry known = this.documents.get(input.getQuery());
        if (known == null) {
            known = parser.apply(input);
            remember(this.documents, input.getQuery(), known);
        }
        return CompletableFuture.completedFuture(known);
    }

    private static Outline parse(String query) {
        try {
            Document document = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(query)
                            .parserOptions(OPTIONS)
                            .build());
            List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
            return new Outline(
                    FieldPaths.of(document),
                    operations.stream()
                            .anyMatch(operation -> operation.getOperation() == OperationDefinition.Operation.MUTATION),
                    Repetition.in(document) > MOST_REPEATED);
        } catch (InvalidSyntaxException refusedAgainWhenExecuted) {
            return new Outline(List.of(), false, false);
        }
    }

    private static <T> void remember(Map<String, T> cache, String query, T value) {
        if (query.length() <= LONGEST) {
            cache.put(query, value);
        }
    }

    private static <T> Map<String, T> limited() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > LIMIT;
            }
        });
    }

    /**
     * What is known without execution.
     *
     * @param fields its fields, see {@link FieldPaths}
     * @param repetitive whether its validation would take seconds, as that compares repeated fields with each other
     */
    record Outline(List<String> fields, boolean mutation, boolean repetitive) {}
}
