package io.github.labelboxspring.emulator.internal.domain.metadata;

import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The metadata fields of an organization: reserved and custom ones. */
public final class MetadataOntology implements Serializable {

    private final Map<String, MetadataSchema> fields = new LinkedHashMap<>();

    private MetadataOntology() {
        reserved("cko8s9r5v0001h2dk9elqdidh", "tag", MetadataKind.CustomMetadataString);
        MetadataSchema split = reserved("cko8sbczn0002h2dkdaxb5kal", "split", MetadataKind.CustomMetadataEnum);
        split.addOption("cko8sbscr0003h2dk04w86hof", "train");
        split.addOption("cko8sc2yr0004h2dk69aj5x63", "valid");
        split.addOption("cko8scbz70005h2dkastwhgqt", "test");
        reserved("cko8sdzv70006h2dk8jg64zvb", "captureDateTime", MetadataKind.CustomMetadataDateTime);
        reserved("cko8sf0000007h2dkskipfram", "skipNFrames", MetadataKind.CustomMetadataNumber);
    }

    public static MetadataOntology of(Organization organization) {
        return organization.part(MetadataOntology.class, key -> new MetadataOntology());
    }

    public Collection<MetadataSchema> fields() {
        return this.fields.values();
    }

    public Optional<MetadataSchema> field(String id) {
        return Optional.ofNullable(this.fields.get(id));
    }

    public Optional<MetadataSchema> fieldByName(String name) {
        return this.fields.values().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** Return the field or option with the given id. */
    public Optional<MetadataSchema> schema(String id) {
        return field(id)
                .or(() -> this.fields.values().stream()
                        .flatMap(each -> each.options().stream())
                        .filter(option -> option.id().equals(id))
                        .findFirst());
    }

    public MetadataSchema create(String id, String name, MetadataKind kind) {
        MetadataSchema field = new MetadataSchema(id, name, kind, false, null);
        this.fields.put(id, field);
        return field;
    }

    public void remove(MetadataSchema field) {
        this.fields.remove(field.id());
    }

    /** Return the present values, replaced by the changes of the same fields. */
    public static List<MetadataValue> merged(List<MetadataValue> present, List<MetadataValue> changes) {
        List<MetadataValue> result = new ArrayList<>(present);
        result.removeIf(old -> changes.stream().anyMatch(change -> change.schema() == old.schema()));
        return Stream.concat(result.stream(), changes.stream()).toList();
    }

    /** Return the values whose fields still exist. */
    public List<MetadataValue> living(List<MetadataValue> values) {
        return values.stream()
                .filter(value -> this.fields.containsKey(value.schema().id()))
                .toList();
    }

    private MetadataSchema reserved(String id, String name, MetadataKind kind) {
        MetadataSchema field = new MetadataSchema(id, name, kind, true, null);
        this.fields.put(id, field);
        return field;
    }
}
