package io.github.labelboxspring.formats.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import org.junit.jupiter.api.Test;

class CategoriesTests {

    @Test
    void toolsOfAnOntologyKeepTheirOrder() {
        Categories categories =
                Categories.of(OntologySchema.of(Tool.polygon("b"), Tool.point("a"), Tool.boundingBox("b")));

        assertThat(categories.names()).containsExactly("b", "a");
        assertThat(categories.index("a")).hasValue(1);
        assertThat(categories.index("c")).isEmpty();
    }

    @Test
    void toolsMayHaveCategoriesOfOtherNames() {
        Categories categories =
                Categories.of("vehicle", "tree").withTool("van", "vehicle").withTool("car", "vehicle");

        assertThat(categories.index("van")).hasValue(0);
        assertThat(categories.tool("vehicle")).hasValue("car");
        assertThat(categories.tool("tree")).hasValue("tree");
        assertThat(categories.tool("bird")).isEmpty();
    }

    @Test
    void namesAreChecked() {
        assertThatThrownBy(() -> Categories.of("a", "a")).hasMessage("The category 'a' is specified twice");
        assertThatThrownBy(() -> Categories.of(" ")).hasMessageContaining("must not be blank");
        assertThatThrownBy(() -> Categories.of("a").withTool("b", "c"))
                .hasMessage("There is no category 'c' for the tool 'b'; available: [a]");
    }
}
