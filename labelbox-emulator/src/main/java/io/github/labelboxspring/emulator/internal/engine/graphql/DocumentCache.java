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

/** Caches the most recently used documents, so that repeated operations are not parsed and validated again. */
final class DocumentCache implements PreparsedDocumentProvider {

    private static final int LIMIT = 1_000;
    private static final int MOST_REPEATED = 1_000;
    private static final int LONGEST = 64 * 1024;

    /**
     * Limits of a document. They are set for each execution, since the defaults of graphql-java apply to the whole JVM.
     */
    static final ParserOptions OPTIONS = ParserOptions.newParserOptions()
            .captureIgnoredChars(false)
            .maxCharacters(64 * 1024 * 1024)
            .maxTokens(2_000_000)
            .maxWhitespaceTokens(4_000_000)
            .build();

    private final Map<String, PreparsedDocumentEntry> documents = limited();
    private final Map<String, Outline> outlines = limited();

    /** Return the properties of a document that must be known before its execution. */
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
     * Properties of a document that are determined without executing it.
     *
     * @param fields the requested fields, see {@link FieldPaths}
     * @param repetitive whether the document repeats so many fields that its validation, which compares them with each
     *     other, would take seconds
     */
    record Outline(List<String> fields, boolean mutation, boolean repetitive) {}
}
