package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.ontologies.EditorTaskType;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Guarded;
import io.github.labelboxspring.emulator.internal.tenancy.Named;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.ResourceTag;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A labeling project. Its batches, its workflow and other parts belong to other domains. */
public final class Project extends Entity implements Guarded, Named {

    private final User createdBy;
    private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();
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
    private boolean modelSetupComplete;

    public Project(Session session, String name, @Nullable String description, ProjectSettings settings) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user();
        this.name = name;
        this.description = description;
        this.settings = settings;
        this.labelingFrontend = settings.comesWithEditor() ? LabelingFrontend.editor(organization()) : null;
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

    void change(ProjectSettings changed) {
        this.settings = changed;
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

    /** Return the requested number of generated data rows. */
    public int dataRowCount() {
        return this.settings.dataRowCount();
    }

    /** Return whether the setup of the project's models is complete. */
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

    @Override
    public String name() {
        return this.name;
    }

    public void rename(String newName) {
        this.name = newName;
        renamed();
    }

    public @Nullable String description() {
        return this.description;
    }

    public void describe(String newDescription) {
        this.description = newDescription;
    }

    /** Return when the first ontology was connected, or the time set by a client. */
    public @Nullable Instant setupComplete() {
        return this.setupComplete;
    }

    public void completeSetup(Instant at) {
        this.setupComplete = at;
    }

    public @Nullable Instant lastActivityTime() {
        return this.lastActivityTime;
    }

    /** Record the time of labeling activity. */
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

    /** Return the URL of the instructions for labelers, which the ontology also contains. */
    public @Nullable String instructionsUrl() {
        return this.instructionsUrl;
    }

    public void instruct(String url) {
        this.instructionsUrl = url;
        if (this.ontology != null) {
            this.ontology.instruct(url);
        }
    }

    /** Return the data of another domain about this project, created on first use. */
    public <T> T part(Class<T> kind, Function<Project, T> maker) {
        return kind.cast(this.parts.computeIfAbsent(kind, key -> maker.apply(this)));
    }

    /** Return the ids of other organizations that may see the project. */
    public Set<String> sharedWith() {
        return this.sharedWith;
    }

    public List<ResourceTag> resourceTags() {
        return this.resourceTags;
    }

    public void tag(List<ResourceTag> tags) {
        this.resourceTags = List.copyOf(tags);
    }

    /** Assign a role in this project to a user. The role None removes the user. */
    public void assign(User user, Role role) {
        this.members.assign(user, role);
    }

    public void remove(User user) {
        this.members.remove(user);
    }

    /** Grant the roles in the map, which may change later. */
    public void attach(Map<User, Role> group) {
        this.members.attach(group);
    }

    public void detach(Map<User, Role> group) {
        this.members.detach(group);
    }

    /** Return whether the user has an individual role in this project, independent of groups. */
    public boolean names(User user) {
        return this.members.names(user);
    }

    /** Return whether the user has access by a role in this project, either individual or from a group. */
    public boolean hasMember(User user) {
        return this.members.has(user);
    }

    /** Return the user's effective role in this project, or empty if the user cannot see the project. */
    public Optional<Role> role(User user) {
        return this.members.role(user);
    }

    @Override
    public boolean lets(Session session, Permission permission) {
        return session.may(permission)
                || hasMember(session.user())
                        && role(session.user())
                                .filter(role -> role.may(permission))
                                .isPresent();
    }

    /** Projects are visible to callers who have the permission {@code VIEW} in them. */
    @Override
    public boolean visibleTo(Session session) {
        return lets(session, Permission.VIEW);
    }
}
