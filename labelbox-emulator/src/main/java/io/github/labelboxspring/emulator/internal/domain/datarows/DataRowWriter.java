package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.embeddings.Embedding;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataInput;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataOntology;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataValue;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates or updates a single data row, either completely or not at all. */
public final class DataRowWriter {

    private final Session session;
    private final MediaInspector media;
    private final DataRowStore rows;
    private final MetadataOntology metadata;

    public DataRowWriter(Session session, MediaInspector media) {
        this.session = session;
        this.media = media;
        this.rows = DataRowStore.of(session.organization());
        this.metadata = MetadataOntology.of(session.organization());
    }

    /**
     * Create a data row.
     *
     * @param payload the fields, as in an upload
     * @throws RuleException if the payload breaks a rule; nothing is created
     */
    public DataRow create(Dataset dataset, Map<String, Object> payload) {
        Map<String, Object> complete = new HashMap<>(payload);
        complete.put("dataset_id", dataset.id());
        return write(new RowSpec("AUTO", "", complete));
    }

    /**
     * Create or update the data row.
     *
     * @throws RuleException if the data row breaks a rule; nothing is changed
     */
    DataRow write(RowSpec spec) {
        Optional<DataRow> present = present(spec);
        Optional<String> content = spec.rowData(this.session.world().strict());
        Optional<String> mediaType = spec.text("media_type");
        content.ifPresent(text -> this.media.check(mediaType.orElse(null), text));
        List<MetadataValue> values = MetadataInput.readUploaded(this.metadata, spec.metadata());
        Map<Embedding, double[]> vectors = vectors(spec);
        List<Map<?, ?>> attachments = attachments(spec, this.session.world().strict());
        Optional<String> key = spec.text("global_key");
        checkKey(key.orElse(null), present.orElse(null));

        DataRow row = present.orElseGet(() -> create(spec, content));
        content.ifPresent(row::rowData);
        mediaType.ifPresent(row::mediaType);
        spec.text("external_id").ifPresent(name -> this.rows.name(row, name));
        key.ifPresent(value -> this.rows.key(row, value));
        if (!values.isEmpty()) {
            row.metadata(MetadataOntology.merged(row.metadata(), values));
        }
        vectors.forEach((embedding, vector) -> embedding.vectors().put(row.number(), vector));
        if (!attachments.isEmpty()) {
            row.attachments()
                    .forEach(old -> this.rows.detach(old, this.session.world().now()));
            attachments.forEach(given -> this.rows.attach(row, attachment(row, given)));
        }
        row.touch(this.session.world().now());
        return row;
    }

    private Optional<DataRow> present(RowSpec spec) {
        return switch (spec.idType()) {
            case "AUTO" -> Optional.empty();
            case "ID" ->
                Optional.of(this.rows
                        .find(spec.idValue())
                        .orElseThrow(() -> new RuleException("Data row " + spec.idValue() + " not found")));
            case "GKEY" ->
                Optional.of(this.rows
                        .findByGlobalKey(spec.idValue())
                        .orElseThrow(
                                () -> new RuleException("Data row with global key " + spec.idValue() + " not found")));
            default -> throw new RuleException("Unknown id type " + spec.idType());
        };
    }

    private DataRow create(RowSpec spec, Optional<String> content) {
        Dataset dataset = spec.text("dataset_id")
                .flatMap(this.session.organization().entities(Dataset.class)::find)
                .orElseThrow(() -> new RuleException("Dataset not found"));
        return this.rows.create(
                this.session, dataset, content.orElseThrow(() -> new RuleException("row_data is missing")), null);
    }

    private void checkKey(@Nullable String key, @Nullable DataRow owner) {
        if (key == null) {
            return;
        }
        if (key.isBlank() || key.length() > DataRowStore.LONGEST_KEY) {
            throw new RuleException("Invalid global key: it must have 1 to 200 characters");
        }
        if (this.rows.findByGlobalKey(key).filter(holder -> holder != owner).isPresent()) {
            throw new RuleException("Duplicate global key: '" + key + "'");
        }
    }

    private Map<Embedding, double[]> vectors(RowSpec spec) {
        Map<Embedding, double[]> vectors = new HashMap<>();
        for (Object entry : spec.list("embeddings")) {
            if (entry instanceof Map<?, ?> given && given.get("vector") instanceof List<?> numbers) {
                Object id = given.get("embeddingId") == null ? given.get("embedding_id") : given.get("embeddingId");
                Embedding embedding = this.session
                        .organization()
                        .entities(Embedding.class)
                        .find(String.valueOf(id))
                        .orElseThrow(() -> new RuleException("Embedding " + id + " not found"));
                vectors.put(embedding, embedding.vector(numbers));
            } else {
                throw new RuleException("An embedding must have embeddingId and vector");
            }
        }
        return vectors;
    }

    private static List<Map<?, ?>> attachments(RowSpec spec, boolean strict) {
        List<Map<?, ?>> attachments = new ArrayList<>();
        for (Object entry : spec.list("attachments")) {
            if (!(entry instanceof Map<?, ?> given)) {
                throw new RuleException("Invalid attachment: " + entry);
            }
            AttachmentType.find(String.valueOf(given.get("type")))
                    .orElseThrow(() -> new RuleException("Invalid attachment: " + entry))
                    .check(String.valueOf(Objects.requireNonNullElse(given.get("value"), "")), strict);
            attachments.add(given);
        }
        return attachments;
    }

    private Attachment attachment(DataRow row, Map<?, ?> given) {
        return new Attachment(
                this.session.world().ids().cuid(),
                row,
                AttachmentType.valueOf(String.valueOf(given.get("type"))),
                String.valueOf(given.get("value")),
                given.get("name") == null ? null : String.valueOf(given.get("name")));
    }
}
