package io.github.labelboxspring.call;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.Compilation;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.labels.Label;
import io.github.labelboxspring.projects.Project;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A6: what belongs to another list, or is of another type, does not compile; what is sent is as ever. */
class CriteriaTests {

    @Test
    void comparisonsBecomeConditions() {
        Criteria<Project> criteria = where(Project.NAME)
                .equalTo("a")
                .and(where(Project.DESCRIPTION).notEqualTo("b"))
                .and(where(Project.CREATED_AT)
                        .atLeast(Instant.EPOCH)
                        .and(where(Project.UPDATED_AT).lessThan(Instant.MAX)));

        assertThat(criteria.shape())
                .isEqualTo("{AND: [{AND: [{name: $p0}, {description_not: $p1}]}, "
                        + "{AND: [{createdAt_gte: $p2}, {updatedAt_lt: $p3}]}]}");
        assertThat(criteria.declarations()).isEqualTo("$p0: String!, $p1: String!, $p2: DateTime!, $p3: DateTime!");
        assertThat(criteria.variables())
                .isEqualTo(Map.of("p0", "a", "p1", "b", "p2", Instant.EPOCH, "p3", Instant.MAX));
    }

    @Test
    void eachComparisonHasItsSuffix() {
        var seconds = where(Label.SECONDS_TO_LABEL);

        assertThat(Stream.of(
                        seconds.equalTo(1.0),
                        seconds.notEqualTo(1.0),
                        seconds.lessThan(1.0),
                        seconds.atMost(1.0),
                        seconds.greaterThan(1.0),
                        seconds.atLeast(1.0)))
                .extracting(Criteria::input)
                .containsExactly(
                        Map.of("secondsToLabel", 1.0),
                        Map.of("secondsToLabel_not", 1.0),
                        Map.of("secondsToLabel_lt", 1.0),
                        Map.of("secondsToLabel_lte", 1.0),
                        Map.of("secondsToLabel_gt", 1.0),
                        Map.of("secondsToLabel_gte", 1.0));
    }

    @Test
    void allIsNeutral() {
        Criteria<Dataset> birds = where(Dataset.NAME).equalTo("birds");

        assertThat(Criteria.<Dataset>all().and(birds)).isSameAs(birds);
        assertThat(birds.and(Criteria.all())).isSameAs(birds);
        assertThat(Criteria.all().isEmpty()).isTrue();
        assertThat(birds.isEmpty()).isFalse();
    }

    @Test
    void aFieldHasTheTypeThatThePlatformDeclares() {
        assertThat(List.of(
                        Field.id("a"),
                        Field.text("a"),
                        Field.time("a"),
                        Field.decimal("a"),
                        Field.integer("a"),
                        Field.flag("a")))
                .extracting(Field::wireType)
                .containsExactly("ID", "String", "DateTime", "Float", "Int", "Boolean");
    }

    @Test
    void anOrderNamesItsFieldAndDirection() {
        assertThat(Project.NAME.ascending()).isEqualTo(new Order<>(Project.NAME, false));
        assertThat(Project.NAME.descending()).isEqualTo(new Order<>(Project.NAME, true));
        Criteria<Project> criteria = where(Project.NAME).equalTo("a");
        assertThat(criteria.orderBy(Project.ID.descending()))
                .isEqualTo(new Selection.Sorted<>(criteria, Project.ID.descending()));
        assertThat(Project.NAME).hasToString("name");
    }

    /** Names stand in the text of documents. */
    @ParameterizedTest
    @ValueSource(strings = {"", "na me", "name}", "1name", "näme", "name\n"})
    void aFieldHasAName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Field.text(name)).withMessageContaining(name);
    }

    @Test
    void whatFitsCompiles() throws IOException {
        assertThat(errors("where(Project.NAME).equalTo(\"a\")")).isEmpty();
        assertThat(errors("where(Project.NAME).equalTo(\"a\").and(where(Project.CREATED_AT).atLeast(Instant.EPOCH))"
                        + ".orderBy(Project.ID.descending())"))
                .isEmpty();
        assertThat(errors("Project.NAME.ascending()")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where(Dataset.NAME).equalTo(\"a\")",
                "where(Project.NAME).equalTo(\"a\").and(where(Dataset.NAME).equalTo(\"b\"))",
                "where(Project.NAME).equalTo(\"a\").orderBy(Dataset.NAME.ascending())",
                "Dataset.NAME.ascending()",
                "where(Project.NAME).equalTo(7)",
                "where(Project.CREATED_AT).atLeast(\"2024-01-01\")"
            })
    void whatDoesNotFitDoesNotCompile(String selection) throws IOException {
        assertThat(errors(selection)).isNotEmpty();
    }

    /** What the compiler says of a list of projects that is selected so. */
    private static List<String> errors(String selection) throws IOException {
        String code = """
                import static io.github.labelboxspring.call.Criteria.where;
                import io.github.labelboxspring.call.*;
                import io.github.labelboxspring.datasets.Dataset;
                import io.github.labelboxspring.projects.*;
                import java.time.Instant;
                class Selected {
                    Object projects(ProjectOperations projects) {
                        return projects.list(%s);
                    }
                }
                """.replace("%s", selection);
        return Compilation.errors(Map.of("Selected", code));
    }
}
