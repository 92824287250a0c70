package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.datasets.DatasetDeleted;
import io.github.labelboxspring.emulator.internal.domain.datasets.DatasetResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Criteria;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The data rows of datasets. Deleting a dataset deletes its data rows. */
public final class DatasetRowResolvers implements ResolverSet {

    public DatasetRowResolvers(Services services) {
        services.world().events().on(DatasetDeleted.class, DatasetRowResolvers::delete);
    }

    @Override
    public String schema() {
        return "dataset-data-rows";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("DataRowPage", Page.class)
                .type("DataRowPageInfo", PageInfo.class)
                .query("datasetDataRows", DatasetRowResolvers::rows)
                .field("Dataset", "dataRows", DatasetRowResolvers::ofDataset);
    }

    private static void delete(DatasetDeleted event) {
        DataRowStore store = DataRowStore.of(event.by().organization());
        store.delete(event.by(), store.rows(event.dataset()).stream().toList());
    }

    private static List<DataRow> ofDataset(Invocation call) {
        return DataRowResolvers.store(call).rows(call.source(Dataset.class)).stream()
                .skip(Listing.skip(call))
                .limit(Listing.first(call))
                .toList();
    }

    /**
     * Return data rows, newest first, without those whose processing failed. The cursor is the id of the last data row
     * of a page, so that adding or deleting data rows between two requests does not shift pages.
     */
    private static Page rows(Invocation call) {
        Dataset dataset = DatasetResolvers.find(call, call.text("id"));
        DataRowStore store = DataRowResolvers.store(call);
        DatasetRows all = store.rows(dataset);
        int start = call.find("from")
                .map(cursor -> all.position(
                        store.number(cursor).orElseThrow(() -> ApiException.malformed("Unknown cursor " + cursor))))
                .orElseGet(all::size);
        int size = Listing.first(call);
        Predicate<DataRow> wanted = Criteria.<DataRow>where(call.map("where")).and(row -> !row.unreachable());
        List<DataRow> nodes = new ArrayList<>();
        boolean more = false;
        for (int position = start - 1; position >= 0 && !more; position--) {
            DataRow row = all.get(position);
            if (wanted.test(row)) {
                more = nodes.size() == size;
                if (!more) {
                    nodes.add(row);
                }
            }
        }
        return new Page(
                nodes,
                new PageInfo(
                        more,
                        more && !nodes.isEmpty() ? nodes.get(nodes.size() - 1).id() : null));
    }

    record Page(List<DataRow> nodes, PageInfo pageInfo) {}

    record PageInfo(boolean hasNextPage, @Nullable String startCursor) {}
}
