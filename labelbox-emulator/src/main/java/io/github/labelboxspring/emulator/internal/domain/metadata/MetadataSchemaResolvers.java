package io.github.labelboxspring.emulator.internal.domain.metadata;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Input;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Success;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import java.util.ArrayList;
import java.util.List;

/** Queries and mutations of metadata fields. */
public final class MetadataSchemaResolvers implements ResolverSet {

    public static MetadataOntology ontology(Invocation call) {
        return MetadataOntology.of(Listing.session(call).organization());
    }

    private static final int LONGEST_NAME = 100;
    private static final int MOST_OPTIONS = 128;

    @Override
    public String schema() {
        return "metadata-ontology";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("CustomMetadataSchema", MetadataSchema.class)
                .query(
                        "customMetadataOntology",
                        call -> new ArrayList<>(ontology(call).fields()))
                .mutation("upsertCustomMetadataSchema", MetadataSchemaResolvers::upsert)
                .mutation("deleteCustomMetadataSchema", MetadataSchemaResolvers::delete);
    }

    private static MetadataSchema upsert(Invocation call) {
        MetadataOntology ontology = ontology(call);
        String name = name(call.text("data", "name"));
        MetadataKind kind = MetadataKind.valueOf(call.text("data", "kind"));
        List<Input> options = call.inputs("data", "options");
        boolean choice = kind == MetadataKind.CustomMetadataEnum;
        if (kind == MetadataKind.CustomMetadataEnumOption || (!choice && !options.isEmpty())) {
            throw ApiException.invalid(422, "Only an enum has options");
        }
        if (options.size() > MOST_OPTIONS) {
            throw ApiException.invalid(422, "An enum has at most 128 options");
        }
        String id = call.find("data", "id").orElse("");
        if (ontology.fieldByName(name).filter(other -> !other.id().equals(id)).isPresent()) {
            throw ApiException.malformed("A metadata field named " + name + " exists");
        }
        MetadataSchema field = id.isEmpty()
                ? ontology.create(Listing.session(call).world().ids().cuid(), name, kind)
                : own(ontology, id);
        if (field.kind() != kind) {
            throw ApiException.invalid(422, "The kind of a metadata field cannot change");
        }
        field.rename(name);
        replaceOptions(call, field, options);
        return field;
    }

    /**
     * Replace the options: options with an id are kept and may be renamed, options without one are added, others are
     * removed.
     */
    private static void replaceOptions(Invocation call, MetadataSchema field, List<Input> options) {
        List<MetadataSchema> kept = new ArrayList<>();
        for (Input option : options) {
            String name = name(option.text("name"));
            MetadataSchema present = option.find("id")
                    .flatMap(field::option)
                    .orElseGet(() ->
                            field.addOption(Listing.session(call).world().ids().cuid(), name));
            present.rename(name);
            kept.add(present);
        }
        field.options().retainAll(kept);
    }

    private static Success delete(Invocation call) {
        MetadataOntology ontology = ontology(call);
        ontology.remove(own(ontology, call.text("schema", "id")));
        return new Success(true);
    }

    private static MetadataSchema own(MetadataOntology ontology, String id) {
        MetadataSchema field = ontology.field(id).orElseThrow(() -> ApiException.invalid(422, "Schema did not exist"));
        if (field.reserved()) {
            throw ApiException.notAllowed("Reserved metadata fields cannot be changed");
        }
        return field;
    }

    private static String name(String text) {
        String name = text.trim();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw ApiException.invalid(422, "A name has 1 to 100 characters");
        }
        return name;
    }
}
