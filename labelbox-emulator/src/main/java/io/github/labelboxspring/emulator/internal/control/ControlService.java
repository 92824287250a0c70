package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.Control;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Faults;
import io.github.labelboxspring.emulator.People;
import io.github.labelboxspring.emulator.RequestJournal;
import io.github.labelboxspring.emulator.Settings;
import io.github.labelboxspring.emulator.Webhooks;
import io.github.labelboxspring.emulator.Workspace;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.webhooks.Courier;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Implements the control operations. */
public final class ControlService implements Control {

    private final World world;
    private final BlobStore storage;
    private final MediaInspector media;
    private final Courier courier;
    private final Faults faults;
    private final RequestJournal requests;
    private final EmulatorClock clock;
    private final CurrentSettings settings;
    private final Snapshots snapshots;
    private volatile Workspace first;

    /** The components that are controlled. */
    public record Parts(
            World world,
            BlobStore storage,
            SignedUrls urls,
            MediaInspector media,
            Courier courier,
            Faults faults,
            RequestJournal requests,
            EmulatorClock clock,
            SnapshotClock time,
            CurrentSettings settings) {}

    /** @param apiKey the API key of the first organization's administrator, null for a random one */
    public ControlService(Parts parts, @Nullable String apiKey) {
        this.world = parts.world();
        this.storage = parts.storage();
        this.media = parts.media();
        this.courier = parts.courier();
        this.faults = parts.faults();
        this.requests = parts.requests();
        this.clock = parts.clock();
        this.settings = parts.settings();
        this.snapshots = new Snapshots(this.world, this.storage, parts.urls(), parts.time(), this.settings, version());
        this.first = createWorkspace(this.world.ids().cuid(), "Emulated Workspace", apiKey);
    }

    /** Return the organization that exists from the start. */
    public Workspace first() {
        return this.first;
    }

    @Override
    public String version() {
        return Objects.requireNonNullElse(Control.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public int files() {
        return this.storage.count();
    }

    @Override
    public void reset() {
        this.clock.clear();
        this.world.write(() -> {
            this.world.clear();
            return createWorkspace(this.first.organizationId(), this.first.name(), this.first.apiKey());
        });
        this.storage.clear();
        this.faults.clear();
        this.requests.clear();
    }

    @Override
    public void reset(Workspace workspace) {
        this.world.write(() -> this.world.renew(this.world.organization(workspace.organizationId())));
    }

    @Override
    public void seed(Workspace workspace, Path file) {
        try {
            seed(workspace, Files.readString(file));
        } catch (IOException failure) {
            throw new IllegalArgumentException("The seed " + file + " cannot be read", failure);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    @Override
    public void seed(Workspace workspace, String yaml) {
        SeedFile file = SeedFile.of(yaml);
        this.world.write(() -> {
            new Seeding(this.world, this.world.organization(workspace.organizationId()), this.media).plant(file);
            return file;
        });
    }

    @Override
    public void snapshot(Path file) {
        this.snapshots.write(file, this.first);
    }

    /** Return a snapshot as a response, after which the file is deleted. */
    Reply download() {
        Blob file = this.snapshots.write(this.first);
        return new Reply.Last(Reply.file(file), () -> this.storage.remove(file));
    }

    /** Return the state as a web page. */
    Reply page() {
        return new StatePage(this, this.world).show();
    }

    @Override
    public void restore(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The snapshot " + file + " cannot be read");
        }
        try {
            restore(() -> Files.newInputStream(file));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "The snapshot " + file + " cannot be used. " + wrong.getMessage(), wrong);
        }
    }

    void restore(SnapshotFile.Source source) {
        this.first = this.snapshots.read(source);
        this.clock.clear();
        this.faults.clear();
        this.requests.clear();
    }

    /** Make this key valid for the first organization, in addition to existing keys. */
    public void admit(String apiKey) {
        this.first = this.world.write(() -> {
            Organization organization = this.world.organization(this.first.organizationId());
            Optional<User> known = this.world.session(apiKey, null, "").map(Session::user);
            if (known.filter(user -> user.organization() != organization).isPresent()) {
                throw new IllegalArgumentException("The API key opens another organization of the snapshot");
            }
            if (known.isEmpty()) {
                User admin =
                        organization.entities(User.class).stream().findFirst().orElseThrow();
                this.world.createKey(admin, "default", apiKey);
            }
            return new Workspace(organization.id(), organization.name(), apiKey);
        });
    }

    @Override
    public List<Workspace> workspaces() {
        return this.world.read(() -> this.world.organizations().stream()
                .map(organization -> new Workspace(organization.id(), organization.name(), key(organization)))
                .toList());
    }

    private String key(Organization organization) {
        return organization.entities(User.class).stream()
                .findFirst()
                .flatMap(this.world::secret)
                .orElse("");
    }

    @Override
    public Workspace createWorkspace(String name) {
        return createWorkspace(this.world.ids().cuid(), name, null);
    }

    private Workspace createWorkspace(String id, String name, @Nullable String apiKey) {
        String secret = apiKey == null ? this.world.ids().random(40) : apiKey;
        return this.world.write(() -> {
            Organization organization = this.world.createOrganization(id, name);
            String email = "admin@" + organization.id() + ".example.org";
            this.world.createKey(this.world.createUser(organization, email, DefaultRole.ADMIN), "default", secret);
            return new Workspace(organization.id(), name, secret);
        });
    }

    @Override
    public People people(Workspace workspace) {
        String id = workspace.organizationId();
        this.world.read(() -> this.world.organization(id));
        return new Members(this.world, id);
    }

    @Override
    public Webhooks webhooks(Workspace workspace) {
        String id = workspace.organizationId();
        this.world.read(() -> this.world.organization(id));
        return new WorkspaceWebhooks(this.world, this.courier, id);
    }

    @Override
    public Faults faults() {
        return this.faults;
    }

    @Override
    public RequestJournal requests() {
        return this.requests;
    }

    @Override
    public EmulatorClock clock() {
        return this.clock;
    }

    @Override
    public Settings settings() {
        return this.settings.get();
    }

    @Override
    public void change(Settings next) {
        this.settings.change(next);
    }
}
