package io.github.labelboxspring.datasets;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class DatasetBehaviourTests extends EmulatorTest {

    private Dataset birds() {
        return this.style.run(
                this.client.datasets().create(NewDataset.of("Birds").withDescription("of the garden")));
    }

    @Test
    void aNewDatasetIsFoundAgain() {
        Dataset birds = birds();
        assertThat(birds.name()).isEqualTo("Birds");
        assertThat(birds.description()).isEqualTo("of the garden");
        assertThat(this.style.run(this.client.datasets().get(birds.id()))).isEqualTo(birds);
        assertThat(this.style.run(this.client.datasets().list())).contains(birds);
    }

    @Test
    void datasetsAreListedByCriteria() {
        Dataset only = this.style.run(this.client.datasets().create(NewDataset.of("Only " + this.style)));
        assertThat(this.style.run(
                        this.client.datasets().list(where(Dataset.NAME).equalTo("Only " + this.style))))
                .containsExactly(only);
        assertThat(this.style.run(this.client
                        .datasets()
                        .list(where(Dataset.NAME)
                                .equalTo("Only " + this.style)
                                .and(where(Dataset.ID).notEqualTo(only.id())))))
                .isEmpty();
    }

    @Test
    void anUpdateChangesNameAndDescription() {
        Dataset birds = birds();
        Dataset changed = this.style.run(this.client
                .datasets()
                .update(birds.id(), DatasetUpdate.ofName("Wrens").withDescription("only small ones")));
        assertThat(changed.name()).isEqualTo("Wrens");
        assertThat(this.style.run(this.client.datasets().get(birds.id())).description())
                .isEqualTo("only small ones");
    }

    /** Only what was set is sent. */
    @Test
    void anUpdateLeavesTheRestAlone() {
        Dataset birds = birds();
        Dataset named = this.style.run(this.client.datasets().update(birds.id(), DatasetUpdate.ofName("Wrens")));
        assertThat(named.description()).isEqualTo(birds.description());
        Dataset described = this.style.run(this.client.datasets().update(birds.id(), DatasetUpdate.ofDescription("")));
        assertThat(described.name()).isEqualTo("Wrens");
        assertThat(described.description()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(
                        this.client.datasets().update("c000000000000000000000000", DatasetUpdate.ofName("x"))));
    }

    @Test
    void aDatasetKnowsWhoMadeItAndThroughWhatItIsRead() {
        Dataset birds = birds();
        assertThat(this.style.run(this.client.datasets().findCreator(birds.id())))
                .contains(this.style.run(this.client.users().me()));
        assertThat(this.style.run(this.client.datasets().findIntegration(birds.id())))
                .isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.datasets().findIntegration("c000000000000000000000000")));
    }

    @Test
    void aDeletedDatasetIsGone() {
        Dataset birds = birds();
        this.client.datasets().delete(birds.id()).execute();
        assertThat(this.style.run(this.client.datasets().find(birds.id()))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.datasets().get(birds.id())));
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.datasets().get("c000000000000000000000000")))
                .withMessageContaining("Check the id");
    }

    /** Whatever is asked of a dataset that does not exist, the answer is the same. */
    @Test
    void nothingCanBeDoneWithAnUnknownDataset() {
        String nobody = "c000000000000000000000000";
        DatasetOperations datasets = this.client.datasets();
        List<Call<?>> calls = List.of(
                datasets.delete(nobody),
                datasets.findCreator(nobody),
                datasets.removeIntegration(nobody),
                datasets.addIntegration(nobody, nobody),
                this.client.dataRows().list(nobody));
        assertThat(calls)
                .allSatisfy(call ->
                        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.style.run(call)));
    }

    @Test
    void aBlankNameIsRefusedBeforeARequest() {
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataset.of("  "))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatasetUpdate.ofName(" "))
                .withMessageContaining("name");
        assertThatIllegalArgumentException().isThrownBy(() -> new DatasetUpdate(null, null));
        assertThat(this.emulator.requests().all()).hasSize(before);
    }
}
