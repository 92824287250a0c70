package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Criteria;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.data.DataRowStore;
import io.github.labelboxspring.emulator.world.data.Dataset;
import io.github.labelboxspring.emulator.world.data.IamIntegration;
import io.github.labelboxspring.emulator.world.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Datasets and the pages of their data rows. */
final class DatasetResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "datasets";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Dataset", Dataset.class)
                .type("DatasetValidation", Validation.class)
                .type("DatasetCheck", Check.class)
                .type("DataRowPage", Page.class)
                .type("DataRowPageInfo", PageInfo.class)
                .query("dataset", DatasetResolvers::dataset)
                .query("datasets", call -> Listing.page(call, Dataset.class))
                .query("datasetDataRows", DatasetResolvers::rows)
                .field("Project", "datasets", DatasetResolvers::ofProject)
                .field("Dataset", "dataRows", DatasetResolvers::rowsOfDataset)
                .mutation("createDataset", DatasetResolvers::create)
                .mutation("updateDataset", DatasetResolvers::update)
                .mutation("validateDataset", DatasetResolvers::validate)
                .mutation("setSignerForDataset", DatasetResolvers::sign)
                .mutation("clearSignerForDataset", DatasetResolvers::clearSigner);
    }

    private static Dataset dataset(Invocation call) {
        return find(call, call.text("where", "id"));
    }

    private static Dataset find(Invocation call, String id) {
        return Listing.store(call, Dataset.class).find(id).orElseThrow(() -> ApiException.notFound("Dataset"));
    }

    private static List<Dataset> ofProject(Invocation call) {
        return call.source(Project.class)
                .rows()
                .map(row -> row.dataRow().dataset())
                .distinct()
                .skip(Listing.skip(call))
                .limit(Listing.first(call))
                .toList();
    }

    private static List<DataRow> rowsOfDataset(Invocation call) {
        Dataset dataset = call.source(Dataset.class);
        return IntStream.range(0, dataset.rowCount())
                .mapToObj(dataset::row)
                .skip(Listing.skip(call))
                .limit(Listing.first(call))
                .toList();
    }

    private static Dataset create(Invocation call) {
        String name = name(call.text("data", "name"));
        String description = call.find("data", "description").orElse("");
        Dataset dataset = new Dataset(Listing.session(call), name, description);
        return Listing.store(call, Dataset.class).add(dataset);
    }

    private static String name(String text) {
        if (text.isBlank()) {
            throw ApiException.invalid(400, "Dataset name must not be empty");
        }
        return text;
    }

    private static Dataset update(Invocation call) {
        Dataset dataset = dataset(call);
        Session session = Listing.session(call);
        call.find("data", "name").map(DatasetResolvers::name).ifPresent(dataset::rename);
        call.find("data", "description").ifPresent(dataset::describe);
        if (call.flag("data", "deleted")) {
            List<DataRow> rows = IntStream.range(0, dataset.rowCount())
                    .mapToObj(dataset::row)
                    .toList();
            DataRowStore.of(session.organization()).delete(rows);
            dataset.delete(session.world().now());
        }
        dataset.touch(session.world().now());
        return dataset;
    }

    private static Validation validate(Invocation call) {
        boolean signed = dataset(call).signer() != null;
        return new Validation(true, signed ? List.of(new Check("fetch", true)) : List.of());
    }

    private static Dataset sign(Invocation call) {
        Dataset dataset = dataset(call);
        dataset.sign(Listing.store(call, IamIntegration.class)
                .find(call.text("data", "signerId"))
                .orElseThrow(() -> ApiException.notFound("IamIntegration")));
        dataset.touch(Listing.session(call).world().now());
        return dataset;
    }

    private static Dataset clearSigner(Invocation call) {
        Dataset dataset = dataset(call);
        dataset.sign(null);
        dataset.touch(Listing.session(call).world().now());
        return dataset;
    }

    /** Newest first; the cursor is the id of the last row of a page, so rows added or deleted meanwhile do no harm. */
    private static Page rows(Invocation call) {
        Dataset dataset = find(call, call.text("id"));
        DataRowStore store = DataRowStore.of(dataset.organization());
        int start = call.find("from")
                .map(cursor -> dataset.position(
                        store.number(cursor).orElseThrow(() -> ApiException.malformed("Unknown cursor " + cursor))))
                .orElseGet(dataset::rowCount);
        int size = Listing.first(call);
        Predicate<DataRow> wanted = Criteria.where(call.map("where"));
        List<DataRow> nodes = new ArrayList<>();
        boolean more = false;
        for (int position = start - 1; position >= 0 && !more; position--) {
            DataRow row = dataset.row(position);
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

    record Validation(boolean valid, List<Check> checks) {}

    record Check(String name, boolean success) {}

    record Page(List<DataRow> nodes, PageInfo pageInfo) {}

    record PageInfo(boolean hasNextPage, @Nullable String startCursor) {}
}
