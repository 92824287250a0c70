package io.github.labelboxspring.call;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A7: pages have the size that is asked for, and what a list returns can be deleted without losing any. */
@Once("reads hundreds of pages one after another")
@ParameterizedClass
@EnumSource(CallStyle.class)
class PageSizeTests extends EmulatorTest {

    private static final int DATASETS = 130;

    private String dataset = "";

    private String project = "";

    private List<String> keys = List.of();

    @BeforeAll
    void makeData() {
        this.dataset =
                this.client.datasets().create(NewDataset.of("rows")).execute().id();
        this.keys = Stream.generate(() -> UUID.randomUUID().toString()).limit(7).toList();
        var rows = this.client
                .dataRows()
                .create(
                        this.dataset,
                        this.keys.stream()
                                .map(key -> NewDataRow.of("https://example.org/" + key + ".png")
                                        .withGlobalKey(key))
                                .toList())
                .execute();
        this.project = this.client
                .projects()
                .create(NewProject.of("batches", MediaType.IMAGE))
                .execute()
                .id();
        this.keys.forEach(key -> {
            var unused = this.client
                    .projects()
                    .batches()
                    .create(this.project, NewBatch.of("batch " + key, DataRowKeys.globalKeys(key)))
                    .execute();
        });
    }

    @BeforeEach
    void makeDatasets() {
        IntStream.range(old().execute().size(), DATASETS).forEach(at -> {
            var unused = this.client.datasets().create(NewDataset.of("old")).execute();
        });
    }

    private <T> List<Page<T>> pages(PagedCall<T> list, int size) {
        List<Page<T>> pages = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<T> page = this.style.run(list.page(cursor, size));
            pages.add(page);
            cursor = page.next();
        } while (cursor != null);
        return pages;
    }

    /** By offset, by cursor and by part of what is asked for. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50})
    void pagesOfEachSizeAreTheList(int size) {
        for (PagedCall<?> list : List.of(
                old(),
                this.client.projects().batches().list(this.project),
                this.client.dataRows().list(this.dataset),
                this.client.dataRows().metadata().list(DataRowKeys.globalKeys(this.keys)))) {
            same(list, size);
        }
    }

    private <T> void same(PagedCall<T> list, int size) {
        List<Page<T>> pages = pages(list, size);

        assertThat(pages.stream().flatMap(page -> page.items().stream()))
                .containsExactlyElementsOf(this.style.read(list));
        assertThat(pages).allSatisfy(page -> assertThat(page.items()).hasSizeLessThanOrEqualTo(size));
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(page.items()).hasSize(size));
    }

    @Test
    void transformedItemsComeInPagesToo() {
        PagedCall<String> ids = old().mapItems(Dataset::id);

        assertThat(this.style.run(ids.page(null, 7)).items()).hasSize(7);
        assertThat(ids.largestPage()).hasValue(100);
        assertThat(this.style
                        .run(ids.with(options -> options.withoutRetry()).page(null, 8))
                        .items())
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void otherSizesAreRefused(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> old().page(null, size))
                .withMessageContaining("between 1 and 100")
                .withMessageContaining(String.valueOf(size));
    }

    @Test
    void aFixedSizeCannotBeChosen() {
        PagedCall<String> unused = this.client.ontologies().listUnused();

        assertThat(unused.largestPage()).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> unused.page(null, 10))
                .withMessageContaining("page(cursor)");
        assertThat(this.style.run(unused.first()).items()).isEmpty();
    }

    private PagedCall<Dataset> old() {
        return this.client.datasets().list(where(Dataset.NAME).equalTo("old"));
    }

    /** The documented way. */
    @Test
    void whatIsCollectedFirstIsDeletedWhole() {
        List<String> ids = this.style.run(old().mapItems(Dataset::id));
        ids.forEach(id -> this.style.complete(this.client.datasets().delete(id)));

        assertThat(ids).hasSize(DATASETS);
        assertThat(this.style.run(old())).isEmpty();
    }

    /** Why: what is deleted while the list is read makes the next page begin too late. */
    @Test
    void whatIsDeletedBetweenPagesIsNotDeletedWhole() {
        @Nullable String cursor = null;
        do {
            Page<Dataset> page = this.style.run(old().page(cursor, 20));
            page.items()
                    .forEach(each -> this.style.complete(this.client.datasets().delete(each.id())));
            cursor = page.next();
        } while (cursor != null);

        assertThat(this.style.run(old())).isNotEmpty();
    }
}
