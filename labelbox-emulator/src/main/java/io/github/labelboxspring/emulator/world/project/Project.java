package io.github.labelboxspring.emulator.world.project;

import io.github.labelboxspring.emulator.world.Entity;
import io.github.labelboxspring.emulator.world.Organization;
import io.github.labelboxspring.emulator.world.Permission;
import io.github.labelboxspring.emulator.world.ResourceTag;
import io.github.labelboxspring.emulator.world.Role;
import io.github.labelboxspring.emulator.world.RuleException;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.User;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.data.MediaType;
import io.github.labelboxspring.emulator.world.ontology.Ontology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A labeling project with its data rows, each of which is in it once. */
public final class Project extends Entity {

    private final User createdBy;
    private final List<TaskQueue> taskQueues;
    private final List<Batch> batches = new ArrayList<>();
    private final Map<DataRow, ProjectRow> rows = new LinkedHashMap<>();
    private final Set<String> sharedWith = new HashSet<>();
    private final Membership members = new Membership();
    private List<ResourceTag> resourceTags = List.of();
    private String name;
    private @Nullable String description;
    private ProjectSettings settings;
    private @Nullable Instant setupComplete;
    private @Nullable Instant lastActivityTime;
    private @Nullable Ontology ontology;
    private @Nullable LabelingFrontend labelingFrontend;
    private boolean showingPredictions;
    private @Nullable String instructionsUrl;
    private @Nullable LabelingService labelingService;
    private boolean modelSetupComplete;

    public Project(Session session, String name, @Nullable String description, ProjectSettings settings) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user();
        this.name = name;
        this.description = description;
        this.settings = settings;
        this.labelingFrontend = settings.comesWithEditor() ? LabelingFrontend.editor(organization()) : null;
        this.taskQueues = Arrays.stream(QueueKind.values())
                .map(kind -> new TaskQueue(session.world().ids().uuid(), createdAt(), this, kind))
                .toList();
    }

    public User createdBy() {
        return this.createdBy;
    }

    public Organization organization() {
        return this.createdBy.organization();
    }

    public ProjectSettings settings() {
        return this.settings;
    }

    public MediaType allowedMediaType() {
        return this.settings.allowedMediaType();
    }

    public void change(MediaType allowedMediaType) {
        this.settings = this.settings.with(allowedMediaType);
    }

    public @Nullable EditorTaskType editorTaskType() {
        return this.settings.editorTaskType();
    }

    public int autoAuditNumberOfLabels() {
        return this.settings.autoAuditNumberOfLabels();
    }

    public double autoAuditPercentage() {
        return this.settings.autoAuditPercentage();
    }

    public boolean isBenchmarkEnabled() {
        return this.settings.isBenchmarkEnabled();
    }

    public boolean isConsensusEnabled() {
        return this.settings.isConsensusEnabled();
    }

    /** How many data rows the platform was asked to make. */
    public int dataRowCount() {
        return this.settings.dataRowCount();
    }

    /** Whether the models that it asks are fixed. */
    public boolean modelSetupComplete() {
        return this.modelSetupComplete;
    }

    public void completeModelSetup(Instant now) {
        this.modelSetupComplete = true;
        touch(now);
    }

    public String uploadType() {
        return this.settings.generatesRows() ? "AUTO" : "MANUAL";
    }

    public String name() {
        return this.name;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    public @Nullable String description() {
        return this.description;
    }

    public void describe(String newDescription) {
        this.description = newDescription;
    }

    /** When it had an ontology, or when a client says that it was set up. */
    public @Nullable Instant setupComplete() {
        return this.setupComplete;
    }

    public void completeSetup(Instant at) {
        this.setupComplete = at;
    }

    public @Nullable Instant lastActivityTime() {
        return this.lastActivityTime;
    }

    /** Somebody has labeled. */
    public void worked(Instant now) {
        this.lastActivityTime = now;
    }

    public @Nullable Ontology ontology() {
        return this.ontology;
    }

    public void connect(Ontology connected, Instant now) {
        this.ontology = connected;
        if (this.instructionsUrl != null) {
            connected.instruct(this.instructionsUrl);
        }
        if (this.setupComplete == null) {
            completeSetup(now);
        }
        touch(now);
    }

    public @Nullable LabelingFrontend labelingFrontend() {
        return this.labelingFrontend;
    }

    public void connect(LabelingFrontend connected, Instant now) {
        this.labelingFrontend = connected;
        touch(now);
    }

    public boolean showingPredictionsToLabelers() {
        return this.showingPredictions;
    }

    public void showPredictions(boolean show) {
        this.showingPredictions = show;
    }

    /** Where the instructions for labelers are. Its ontology tells them too. */
    public @Nullable String instructionsUrl() {
        return this.instructionsUrl;
    }

    public void instruct(String url) {
        this.instructionsUrl = url;
        if (this.ontology != null) {
            this.ontology.instruct(url);
        }
    }

    public Optional<LabelingService> labelingService() {
        return Optional.ofNullable(this.labelingService);
    }

    /** Starts a labeling service unless there is one. */
    public void startLabelingService(Session session) {
        if (this.labelingService == null) {
            this.labelingService = new LabelingService(session, this);
        }
    }

    /** Ids of other organizations that may see it. */
    public Set<String> sharedWith() {
        return this.sharedWith;
    }

    public List<TaskQueue> taskQueues() {
        return this.taskQueues;
    }

    /** The batches, oldest first. */
    public Stream<Batch> batches() {
        return this.batches.stream().filter(batch -> !batch.deleted());
    }

    /** The batches, oldest first, and those that were deleted. */
    public List<Batch> batchesWithDeleted() {
        return List.copyOf(this.batches);
    }

    /** @throws RuleException if another batch has the name */
    public Batch createBatch(Session session, String batchName, @Nullable String consensusSettingsJson) {
        if (batches().anyMatch(batch -> batch.name().equals(batchName))) {
            throw new RuleException("A batch named " + batchName + " already exists in the project");
        }
        Batch batch = new Batch(session, this, batchName, consensusSettingsJson);
        this.batches.add(batch);
        return batch;
    }

    /** Brings the data row into the project; false if it is there already. */
    public boolean add(Batch batch, DataRow row, int priority) {
        return this.rows.putIfAbsent(row, new ProjectRow(row, batch, priority)) == null;
    }

    public void remove(DataRow row) {
        this.rows.remove(row);
    }

    public Optional<ProjectRow> row(DataRow row) {
        return Optional.ofNullable(this.rows.get(row)).filter(found -> !row.deleted());
    }

    /** The data rows in the order in which they came, without those that were deleted since. */
    public Stream<ProjectRow> rows() {
        return this.rows.values().stream().filter(row -> !row.dataRow().deleted());
    }

    public long labelCount() {
        return rows().mapToLong(row -> row.labelIds().size()).sum();
    }

    public List<ResourceTag> resourceTags() {
        return this.resourceTags;
    }

    public void tag(List<ResourceTag> tags) {
        this.resourceTags = List.copyOf(tags);
    }

    /** Gives the user a role here; None takes him out. */
    public void assign(User user, Role role) {
        this.members.assign(user, role);
    }

    public void remove(User user) {
        this.members.remove(user);
    }

    /** Whether the user works here by a role in this project. */
    public boolean hasMember(User user) {
        return this.members.has(user);
    }

    /** What the user may do here; empty if he cannot see the project. */
    public Optional<Role> role(User user) {
        return this.members.role(user);
    }

    /** Whether the caller may do this here, by his key or by his role in this project. */
    public boolean lets(Session session, Permission permission) {
        return session.may(permission)
                || hasMember(session.user())
                        && role(session.user())
                                .filter(role -> role.may(permission))
                                .isPresent();
    }

    /** Whether the caller can see the project at all. */
    public boolean seenBy(Session session) {
        return lets(session, Permission.VIEW);
    }
}
