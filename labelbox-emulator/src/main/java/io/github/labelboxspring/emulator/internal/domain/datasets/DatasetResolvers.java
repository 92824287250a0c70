package io.github.labelboxspring.emulator.internal.domain.datasets;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;

/** Queries and mutations of datasets. */
public final class DatasetResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "datasets";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Dataset", Dataset.class)
                .type("DatasetValidation", Validation.class)
                .type("DatasetCheck", Check.class)
                .query("dataset", DatasetResolvers::dataset)
                .query("datasets", call -> Listing.page(call, Dataset.class))
                .mutation("createDataset", DatasetResolvers::create)
                .mutation("updateDataset", DatasetResolvers::update)
                .mutation("validateDataset", DatasetResolvers::validate)
                .mutation("setSignerForDataset", DatasetResolvers::sign)
                .mutation("clearSignerForDataset", DatasetResolvers::clearSigner);
    }

    private static Dataset dataset(Invocation call) {
        return find(call, call.text("where", "id"));
    }

    public static Dataset find(Invocation call, String id) {
        return Listing.store(call, Dataset.class).find(id).orElseThrow(() -> ApiException.notFound("Dataset"));
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
            dataset.delete(session.world().now());
            session.world().events().publish(new DatasetDeleted(session, dataset));
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

    record Validation(boolean valid, List<Check> checks) {}

    record Check(String name, boolean success) {}
}
