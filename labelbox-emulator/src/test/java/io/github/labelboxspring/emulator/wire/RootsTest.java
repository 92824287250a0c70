package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What version 7.17.0 of the official SDK asks for is answered, or refused as not implemented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RootsTest {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final List<String> used = lines("/sdk-roots.txt");
    private final List<String> known = Stream.of(
                    fields(), this.emulator.restPaths().stream(), lines("/not-implemented.txt").stream())
            .flatMap(all -> all)
            .map(RootsTest::shape)
            .collect(Collectors.toList());

    @AfterAll
    void stop() {
        this.emulator.close();
    }

    private Stream<String> fields() {
        return new SchemaParser()
                .parse(this.emulator.sdl()).getTypes(ObjectTypeDefinition.class).stream()
                        .flatMap(type -> type.getFieldDefinitions().stream()
                                .map(FieldDefinition::getName)
                                .map(field -> type.getName() + "." + field));
    }

    private static List<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(RootsTest.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private void areKnown(String pattern, int atLeast) {
        List<String> some = this.used.stream()
                .filter(each -> each.matches(pattern))
                .map(RootsTest::shape)
                .toList();
        assertThat(some).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(this.known).containsAll(some);
    }

    @Test
    @Fact("P13-01")
    void everyRootOfTheSdkIsKnown() {
        areKnown("(Query|Mutation)\\..*", 175);
    }

    @Test
    @Fact("P13-02")
    void everyFieldOfTheSdkIsKnown() {
        areKnown("(?!Query|Mutation)\\w+\\.\\w+", 60);
    }

    @Test
    @Fact("P13-03")
    void everyPathOfTheSdkIsKnown() {
        areKnown("[A-Z]+ /.*", 23);
    }
}
