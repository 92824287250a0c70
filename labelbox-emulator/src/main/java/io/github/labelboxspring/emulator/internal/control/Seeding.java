package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.internal.domain.batches.Batch;
import io.github.labelboxspring.emulator.internal.domain.batches.BatchRules;
import io.github.labelboxspring.emulator.internal.domain.batches.Batches;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowWriter;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.imports.Annotating;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.ontologies.FeatureRegistry;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectSettings;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds the content of a seed file to an organization. Must be used while the world's lock is held. */
final class Seeding {

    private final World world;
    private final Organization organization;
    private final Session admin;
    private final MediaInspector media;

    Seeding(World world, Organization organization, MediaInspector media) {
        this.world = world;
        this.organization = organization;
        this.media = media;
        this.admin = new Session(
                world,
                organization.entities(User.class).stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The organization " + organization.name() + " has no member to own what is seeded")));
    }

    void plant(SeedFile file) {
        each("users", file.users(), this::user);
        each("datasets", file.datasets(), this::dataset);
        each("ontologies", file.ontologies(), this::ontology);
        each("projects", file.projects(), this::project);
    }

    private static <T> void each(String list, @Nullable List<T> entries, Planter<T> planter) {
        List<T> all = Objects.requireNonNullElse(entries, List.of());
        for (int at = 0; at < all.size(); at++) {
            try {
                planter.plant(all.get(at));
            } catch (RuleException refusal) {
                throw wrong(list, at, refusal.reason(), refusal);
            } catch (IllegalArgumentException refusal) {
                throw wrong(list, at, String.valueOf(refusal.getMessage()), refusal);
            }
        }
    }

    private static IllegalArgumentException wrong(String list, int at, String reason, RuntimeException cause) {
        return new IllegalArgumentException(list + "[" + at + "]: " + reason, cause);
    }

    private void user(SeedFile.Person person) {
        String name = Objects.requireNonNullElse(person.role(), DefaultRole.LABELER.roleName());
        User user = this.world.createUser(this.organization, needed(person.email(), "email"), DefaultRole.named(name));
        this.world.createKey(user, "default", this.world.ids().random(40));
    }

    private void dataset(SeedFile.Rows rows) {
        Dataset dataset = this.organization
                .entities(Dataset.class)
                .add(new Dataset(
                        this.admin, needed(rows.name(), "name"), Objects.requireNonNullElse(rows.description(), "")));
        DataRowWriter writer = new DataRowWriter(this.admin, this.media);
        each("data_rows", rows.dataRows(), row -> writer.create(dataset, row));
    }

    private void ontology(SeedFile.Labeling labeling) {
        Map<String, Object> normalized = new LinkedHashMap<>();
        normalized.put("tools", Objects.requireNonNullElse(labeling.tools(), List.of()));
        normalized.put("classifications", Objects.requireNonNullElse(labeling.classifications(), List.of()));
        this.organization
                .entities(Ontology.class)
                .add(new Ontology(
                        this.admin,
                        needed(labeling.name(), "name"),
                        labeling.mediaType() == null ? null : mediaType(labeling.mediaType()),
                        new FeatureRegistry(this.admin).ontology(normalized)));
    }

    private void project(SeedFile.Work work) {
        ProjectSettings settings =
                new ProjectSettings(mediaType(needed(work.mediaType(), "media_type")), null, 1, 1, false, false, 0);
        Project project = this.organization
                .entities(Project.class)
                .add(new Project(this.admin, needed(work.name(), "name"), null, settings));
        if (work.ontology() != null) {
            project.connect(named(work.ontology()), this.world.now());
        }
        each("batches", work.batches(), part -> batch(project, part));
        each("labels", work.labels(), marked -> label(project, marked));
    }

    private void batch(Project project, SeedFile.Part part) {
        Batch batch = Batches.of(project).create(this.admin, needed(part.name(), "name"));
        int priority = BatchRules.priority(Objects.requireNonNullElse(part.priority(), BatchRules.DEFAULT_PRIORITY));
        BatchRules rules = new BatchRules(this.world, this.media, Duration.ZERO);
        each("data_rows", part.dataRows(), key -> {
            DataRow row = Found.in(this.organization).dataRow(key);
            if (!rules.valid(row, project)) {
                throw new IllegalArgumentException("The data row " + key + " cannot be labeled in the project");
            }
            if (!batch.add(row, priority)) {
                throw new IllegalArgumentException("The data row " + key + " is in the project already");
            }
        });
    }

    private void label(Project project, SeedFile.Marked marked) {
        Session session = marked.by() == null
                ? this.admin
                : new Session(
                        this.world,
                        this.organization
                                .member(marked.by())
                                .orElseThrow(() -> new IllegalArgumentException("There is no member " + marked.by())));
        DataRow dataRow = Found.in(this.organization).dataRow(needed(marked.dataRow(), "data_row"));
        ProjectRow row = Workflow.of(project)
                .row(dataRow)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The data row " + marked.dataRow() + " is in no batch of the project"));
        Labels labels = new Labels(session);
        Label label = labels.create(row, List.of());
        Annotating.take(session, label, Objects.requireNonNullElse(marked.annotations(), List.of()));
        labels.submit(Map.of(row, label));
    }

    private Ontology named(String name) {
        return this.organization.entities(Ontology.class).stream()
                .filter(ontology -> ontology.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no ontology " + name));
    }

    private static MediaType mediaType(String name) {
        try {
            return MediaType.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "There is no media type " + name + ", only " + Arrays.toString(MediaType.values()), unknown);
        }
    }

    /** Return a required value, which is null if the file does not contain it. */
    private static String needed(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    @FunctionalInterface
    private interface Planter<T> {

        void plant(T entry);
    }
}
