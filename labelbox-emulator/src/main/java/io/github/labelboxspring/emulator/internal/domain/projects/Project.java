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

/** A labeling project. Its batches, its workflow and other parts belong to the domains that know them. */
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

    /** What another domain keeps of each project; made when first asked for. */
    public <T> T part(Class<T> kind, Function<Project, T> maker) {
        return kind.cast(this.parts.computeIfAbsent(kind, key -> maker.apply(this)));
    }

    /** Ids of other organizations that may see it. */
    public Set<String> sharedWith() {
        return this.sharedWith;
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

    /** Gives all who are in this map, now or later, the role that it says. */
    public void attach(Map<User, Role> group) {
        this.members.attach(group);
    }

    public void detach(Map<User, Role> group) {
        this.members.detach(group);
    }

    /** Whether the user has a role here that no group gave him. */
    public boolean names(User user) {
        return this.members.names(user);
    }

    /** Whether the user works here by a role in this project, his own or that of a group. */
    public boolean hasMember(User user) {
        return this.members.has(user);
    }

    /** What the user may do here; empty if he cannot see the project. */
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

    /** Projects are seen by those who may work in them. */
    @Override
    public boolean visibleTo(Session session) {
        return lets(session, Permission.VIEW);
    }
}
