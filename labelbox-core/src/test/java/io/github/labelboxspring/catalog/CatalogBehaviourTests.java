package io.github.labelboxspring.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class CatalogBehaviourTests extends EmulatorTest {

    private String name = "";

    @BeforeEach
    void chooseAName() {
        this.name = "slice " + UUID.randomUUID();
    }

    private String slice(String kind) {
        return SavedSearch.make(this.emulator, kind, this.name, List.of(Map.of("type", "x")));
    }

    @Test
    void aSliceIsFoundByIdAndByName() {
        String id = slice("CATALOG");
        Slice found = this.style.run(this.client.catalog().getSlice(id));
        assertThat(found.name()).isEqualTo(this.name);
        assertThat(found.description()).isEqualTo("seven");
        assertThat(found.filter()).isEqualTo(List.of(Map.of("type", "x")));
        assertThat(this.style.run(this.client.catalog().getSliceByName(this.name)))
                .isEqualTo(found);
        assertThat(this.style.run(this.client.catalog().listSlices())).contains(found);
    }

    @Test
    void aSliceOfAModelIsNoneOfTheCatalog() {
        String id = slice("MODEL");
        assertThat(this.style.run(this.client.catalog().getSlice(id)).name()).isEqualTo(this.name);
        assertThat(this.style.run(this.client.catalog().listSlices()))
                .extracting(Slice::id)
                .doesNotContain(id);
    }

    @Test
    void aNameOfTwoSlicesNamesTheirIds() {
        String one = slice("CATALOG");
        String other = slice("CATALOG");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.catalog().getSliceByName(this.name)))
                .withMessageContaining(one)
                .withMessageContaining(other)
                .satisfies(failure -> assertThat(failure).hasMessageNotContaining("Check the id"));
    }

    @Test
    void unknownSlicesAreNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.catalog().getSlice("cm99999999999999999999999")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.catalog().getSliceByName(this.name)))
                .withMessageContaining(this.name);
    }

    @Test
    void aQueryNamesItsDataRows() {
        assertThat(CatalogOperations.query(DataRowKeys.ids("a", "b")))
                .isEqualTo(Map.of("type", "data_row_id", "operator", "is", "ids", List.of("a", "b")));
        assertThat(CatalogOperations.query(DataRowKeys.globalKeys("k")))
                .isEqualTo(Map.of("type", "global_key", "operator", "is", "ids", List.of("k")));
    }
}
