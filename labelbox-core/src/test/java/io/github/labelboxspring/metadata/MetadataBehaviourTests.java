package io.github.labelboxspring.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datarows.MetadataValue;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.embeddings.EmbeddingVector;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.BulkFailedException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import io.github.labelboxspring.metadata.MetadataSchema.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class MetadataBehaviourTests extends EmulatorTest {

    private String suffix = "";

    @BeforeEach
    void chooseNames() {
        this.suffix = " " + UUID.randomUUID();
    }

    private MetadataSchema make(NewMetadataSchema schema) {
        return this.style.run(this.client.dataRows().metadata().createSchema(schema));
    }

    private MetadataOntology ontology() {
        return this.style.run(this.client.dataRows().metadata().ontology());
    }

    private List<String> rows(int count) {
        String dataset = this.client
                .datasets()
                .create(NewDataset.of("Metadata"))
                .execute()
                .id();
        return this.client
                .dataRows()
                .create(
                        dataset,
                        IntStream.range(0, count)
                                .mapToObj(n -> NewDataRow.ofText("row " + n).withGlobalKey(key(n)))
                                .toList())
                .execute()
                .rows()
                .stream()
                .map(ImportedDataRow::id)
                .toList();
    }

    private String key(int number) {
        return number + this.suffix;
    }

    @Test
    void theOntologyHoldsThePlatformsFieldsAndOnesOwn() {
        MetadataSchema made = make(NewMetadataSchema.enumOf("colour" + this.suffix, "red", " blue "));
        assertThat(made.kind()).isEqualTo(MetadataKind.ENUM);
        assertThat(made.options()).extracting(Option::name).containsExactly("red", "blue");
        MetadataOntology ontology = ontology();
        assertThat(ontology.reserved()).extracting(MetadataSchema::name).contains("tag", "split");
        assertThat(ontology.custom()).contains(made);
        assertThat(ontology.withId(made.id())).contains(made);
    }

    @Test
    void fieldsAndOptionsAreRenamedAndKeepTheirIds() {
        MetadataSchema made = make(NewMetadataSchema.enumOf("size" + this.suffix, "small", "large"));
        String large = made.option("large").orElseThrow().id();
        this.style.run(this.client.dataRows().metadata().renameSchema(made.id(), "extent" + this.suffix));
        this.style.run(this.client.dataRows().metadata().renameOption(made.id(), large, "big"));
        MetadataSchema renamed = ontology().withId(made.id()).orElseThrow();
        assertThat(renamed.name()).isEqualTo("extent" + this.suffix);
        assertThat(renamed.options()).containsExactly(made.option("small").orElseThrow(), new Option(large, "big"));
    }

    @Test
    void aDeletedFieldIsGone() {
        MetadataSchema made = make(NewMetadataSchema.text("note" + this.suffix));
        assertThat(this.style.run(this.client.dataRows().metadata().deleteSchema(made.id())))
                .isTrue();
        assertThat(ontology().named(made.name())).isEmpty();
    }

    @Test
    void fieldsThatCannotBeChangedSaySo() {
        MetadataSchema made = make(NewMetadataSchema.enumOf("kind" + this.suffix, "a"));
        String split = ontology().named("split").orElseThrow().id();
        assertThatExceptionOfType(LabelboxApiException.class)
                .isThrownBy(() -> make(NewMetadataSchema.number(made.name())))
                .withMessageContaining(made.name());
        assertThatExceptionOfType(OperationNotAllowedException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().metadata().renameSchema(split, "part")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().metadata().renameSchema("nobody", "part")))
                .withMessageContaining("nobody");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.dataRows().metadata().renameOption(made.id(), "nobody", "part")))
                .withMessageContaining("nobody");
    }

    @Test
    void valuesOfEveryKindAreWrittenAndRead() {
        List<String> ids = rows(2);
        make(NewMetadataSchema.number("score" + this.suffix));
        make(NewMetadataSchema.embedding("vector" + this.suffix));
        MetadataOntology ontology = ontology();
        assertThat(this.style.run(this.client
                        .dataRows()
                        .metadata()
                        .upsert(List.of(
                                MetadataUpdate.of(
                                        DataRowKey.id(ids.get(0)),
                                        ontology.value("score" + this.suffix, 3),
                                        ontology.value("tag", "wren"),
                                        ontology.value("split", "train"),
                                        ontology.value("captureDateTime", Instant.parse("2026-01-31T08:00:00.5Z"))),
                                MetadataUpdate.of(
                                        DataRowKey.globalKey(key(1)),
                                        ontology.value(
                                                "vector" + this.suffix,
                                                EmbeddingVector.of(Collections.nCopies(128, 0.1))))))))
                .returns(true, MetadataResult::complete);
        List<DataRowMetadata> read =
                this.style.read(this.client.dataRows().metadata().list(DataRowKeys.ids(ids)));
        DataRowMetadata first = of(read, ids.get(0));
        assertThat(first.value(id(ontology, "score" + this.suffix))).contains(3.0);
        assertThat(first.value(id(ontology, "tag"))).contains("wren");
        MetadataSchema split = ontology.named("split").orElseThrow();
        assertThat(first.value(split.id()))
                .contains(split.option("train").orElseThrow().id());
        assertThat(first.value(id(ontology, "captureDateTime"))).contains("2026-01-31T08:00:00.000Z");
        assertThat(of(read, ids.get(1)).value(id(ontology, "vector" + this.suffix)))
                .contains(Collections.nCopies(128, 0.1));
        // A13: the same value in and out
        assertThat(ontology.values(of(read, ids.get(1))))
                .containsOnly(Map.entry("vector" + this.suffix, EmbeddingVector.of(Collections.nCopies(128, 0.1))));
        assertThat(ontology.values(first))
                .containsOnly(
                        Map.entry("score" + this.suffix, 3.0),
                        Map.entry("tag", "wren"),
                        Map.entry("split", "train"),
                        Map.entry("captureDateTime", Instant.parse("2026-01-31T08:00:00Z")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetadataOntology(List.of()).values(first))
                .withMessageContaining("no metadata field");
    }

    /** X31: as in the official SDK, numbers and times may be written as text. */
    @Test
    void numbersAndTimesMayBeTexts() {
        List<String> ids = rows(1);
        make(NewMetadataSchema.number("score" + this.suffix));
        MetadataOntology ontology = ontology();
        assertThat(this.style.run(this.client
                        .dataRows()
                        .metadata()
                        .upsert(List.of(MetadataUpdate.of(
                                DataRowKey.id(ids.get(0)),
                                ontology.value("score" + this.suffix, " 2.5e1 "),
                                ontology.value("captureDateTime", "2026-01-31 08:00:00"))))))
                .returns(true, MetadataResult::complete);

        assertThat(ontology.values(
                        of(this.style.read(this.client.dataRows().metadata().list(DataRowKeys.ids(ids))), ids.get(0))))
                .containsOnly(
                        Map.entry("score" + this.suffix, 25.0),
                        Map.entry("captureDateTime", Instant.parse("2026-01-31T08:00:00Z")));
    }

    private static DataRowMetadata of(List<DataRowMetadata> read, String id) {
        return read.stream()
                .filter(row -> row.dataRowId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String id(MetadataOntology ontology, String name) {
        return ontology.named(name).orElseThrow().id();
    }

    @Test
    void manyRowsGoInSeveralRequestsAndOnlyTheUnknownOnesAreRefused() {
        rows(120);
        MetadataOntology ontology = ontology();
        List<MetadataUpdate> updates = IntStream.range(0, 123)
                .mapToObj(n -> MetadataUpdate.of(DataRowKey.globalKey(key(n)), ontology.value("tag", "t" + n)))
                .toList();
        int before = this.emulator.requests().all().size();
        MetadataResult result = this.style.run(this.client.dataRows().metadata().upsert(updates));
        assertThat(result.input()).isEqualTo(123);
        assertThat(result.failures()).extracting(MetadataFailure::index).containsExactly(120, 121, 122);
        assertThat(result.failures())
                .extracting(MetadataFailure::globalKey)
                .containsExactly(key(120), key(121), key(122));
        // A8
        assertThat(result.failures()).extracting(MetadataFailure::kind).containsOnly(RowFailure.Kind.NOT_FOUND);
        assertThatExceptionOfType(RowsFailedException.class)
                .isThrownBy(result::orThrow)
                .withMessageContaining("3 of 123 items failed: item 120 (" + key(120) + ")")
                .satisfies(failure -> assertThat(failure.failures()).hasSize(3));
        assertThat(this.emulator.requests().all()).hasSize(before + 3);
        DataRowKeys all = DataRowKeys.globalKeys(
                IntStream.range(0, 120).mapToObj(this::key).toList());
        assertThat(this.style.read(this.client.dataRows().metadata().list(all)))
                .hasSize(120)
                .allSatisfy(row -> assertThat(row.value(id(ontology, "tag"))).isPresent());
    }

    @Test
    void aRemovedValueIsGoneAndTheOthersStay() {
        String row = rows(1).get(0);
        MetadataOntology ontology = ontology();
        String tag = id(ontology, "tag");
        this.style.run(this.client
                .dataRows()
                .metadata()
                .upsert(List.of(MetadataUpdate.of(
                        DataRowKey.id(row), ontology.value("tag", "wren"), ontology.value("skipNFrames", 2)))));
        assertThat(this.style.run(this.client
                        .dataRows()
                        .metadata()
                        .delete(List.of(MetadataRemoval.of(DataRowKey.globalKey(key(0)), tag)))))
                .returns(true, MetadataResult::complete);
        DataRowMetadata left = this.style
                .read(this.client.dataRows().metadata().list(DataRowKeys.ids(row)))
                .get(0);
        assertThat(left.value(tag)).isEmpty();
        assertThat(left.value(id(ontology, "skipNFrames"))).isPresent();
        assertThat(this.style
                        .run(this.client
                                .dataRows()
                                .metadata()
                                .delete(List.of(MetadataRemoval.of(DataRowKey.id(row), "no-such-field"))))
                        .failures())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.schemaIds()).containsExactly("no-such-field");
                    assertThat(refused.reason()).isNotBlank();
                });
    }

    @Test
    void aNewRowTakesMetadataOfAnEnum() {
        MetadataOntology ontology = ontology();
        String dataset = this.client
                .datasets()
                .create(NewDataset.of("Metadata"))
                .execute()
                .id();
        String id = this.style
                .run(this.client
                        .dataRows()
                        .create(
                                dataset,
                                List.of(NewDataRow.ofText("text")
                                        .withMetadata(ontology.value("split", "valid"))
                                        .withMetadata(ontology.value("tag", "wren")))))
                .rows()
                .get(0)
                .id();
        assertThat(this.style
                        .read(this.client.dataRows().metadata().list(DataRowKeys.ids(id)))
                        .get(0)
                        .value(id(ontology, "split")))
                .contains(ontology.named("split")
                        .flatMap(split -> split.option("valid"))
                        .orElseThrow()
                        .id());
    }

    /** What breaks midway tells which rows are done, so that the rest can go on from there. */
    @Test
    void whatBreaksMidwayTellsWhichRowsAreDone() {
        rows(120);
        MetadataOntology ontology = ontology();
        List<MetadataUpdate> updates = new ArrayList<>(IntStream.range(0, 120)
                .mapToObj(n -> MetadataUpdate.of(DataRowKey.globalKey(key(n)), ontology.value("tag", "t")))
                .toList());
        updates.set(7, MetadataUpdate.of(DataRowKey.globalKey("nobody"), ontology.value("tag", "t")));
        breakSecond("upsertDataRowCustomMetadata");
        assertThatExceptionOfType(BulkFailedException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().metadata().upsert(updates)))
                .satisfies(failure -> {
                    assertThat(failure.firstItem()).isEqualTo(50);
                    assertThat(failure.lastItem()).isEqualTo(99);
                    assertThat(failure.failures()).extracting(RowFailure::index).containsExactly(7);
                    assertThat(failure).cause().isInstanceOf(LabelboxApiException.class);
                })
                .withMessageContaining("Items 50 to 99 of 120");
        assertThat(this.style.run(this.client.dataRows().metadata().upsert(updates.subList(50, 120))))
                .returns(true, MetadataResult::complete);

        List<MetadataRemoval> removals = IntStream.range(0, 120)
                .mapToObj(n -> MetadataRemoval.of(DataRowKey.globalKey(key(n)), id(ontology, "tag")))
                .toList();
        breakSecond("deleteDataRowCustomMetadata");
        assertThatExceptionOfType(BulkFailedException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().metadata().delete(removals)))
                .satisfies(failure -> assertThat(failure.firstItem()).isEqualTo(50));
    }

    /** A field that does not exist, or a value that does not fit it, costs its row only. */
    @Test
    void valuesThatDoNotFitAreRefusedWithTheirRow() {
        List<String> ids = rows(3);
        MetadataOntology ontology = ontology();
        List<MetadataFailure> failures = this.style
                .run(this.client
                        .dataRows()
                        .metadata()
                        .upsert(List.of(
                                MetadataUpdate.of(DataRowKey.id(ids.get(0)), MetadataValue.text("nobody", "x")),
                                MetadataUpdate.of(DataRowKey.id(ids.get(1)), ontology.value("tag", "wren")),
                                MetadataUpdate.of(
                                        DataRowKey.globalKey(key(2)), MetadataValue.number(id(ontology, "tag"), 3)))))
                .failures();
        assertThat(failures).extracting(MetadataFailure::index).containsExactly(0, 2);
        assertThat(failures).extracting(MetadataFailure::reason).allMatch(reason -> !reason.isBlank());
        assertThat(failures.get(0).schemaIds()).containsExactly("nobody");
        assertThat(this.style.read(this.client.dataRows().metadata().list(DataRowKeys.ids(ids))))
                .filteredOn(row -> row.value(id(ontology, "tag")).isPresent())
                .extracting(DataRowMetadata::dataRowId)
                .containsExactly(ids.get(1));
        assertThat(this.style
                        .run(this.client
                                .dataRows()
                                .metadata()
                                .delete(List.of(MetadataRemoval.of(DataRowKey.id(ids.get(1)), "nobody"))))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.schemaIds()).containsExactly("nobody"));
        assertThatExceptionOfType(LabelboxApiException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().metadata().deleteSchema("nobody")));
    }

    /** What breaks before anything is done fails as any call does. */
    @Test
    void whatBreaksAtOnceFailsAsAnyCall() {
        this.emulator.faults().on("upsertDataRowCustomMetadata").graphqlError("AUTHORIZATION_ERROR", "no");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .dataRows()
                        .metadata()
                        .upsert(List.of(MetadataUpdate.of(DataRowKey.id("row"), MetadataValue.number("id", 1))))));
    }

    private void breakSecond(String field) {
        this.emulator.faults().on(field).delay(Duration.ZERO);
        this.emulator.faults().on(field).answer(400, Map.of(), "no");
    }

    @Test
    void badInputIsNamedBeforeARequest() {
        MetadataSchema split =
                new MetadataSchema("id", "split", MetadataKind.ENUM, true, List.of(new Option("o", "train")));
        MetadataSchema number = new MetadataSchema("id", "count", MetadataKind.NUMBER, false, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.value("trian"))
                .withMessageContaining("trian")
                .withMessageContaining("train");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number.value("three"))
                .withMessageContaining("count")
                .withMessageContaining("three");
        assertThatIllegalArgumentException().isThrownBy(() -> number.value(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> MetadataValue.text("id", "x".repeat(4_097)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetadataValue.embedding("id", EmbeddingVector.of(1)))
                .withMessageContaining("128");
        assertThatIllegalArgumentException().isThrownBy(() -> NewMetadataSchema.text(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> NewMetadataSchema.text("x".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> NewMetadataSchema.enumOf("empty"));
        assertThatIllegalArgumentException().isThrownBy(() -> NewMetadataSchema.enumOf("twice", "a", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewMetadataSchema("n", MetadataKind.NUMBER, List.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> MetadataUpdate.of(DataRowKey.id("row")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetadataUpdate.of(
                        DataRowKey.id("row"), MetadataValue.number("id", 1), MetadataValue.number("id", 2)))
                .withMessageContaining("two values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.dataRows().metadata().upsert(List.of()));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new MetadataOntology(List.of(number)).value("sum", 3))
                .withMessageContaining("sum")
                .withMessageContaining("count");
    }
}
