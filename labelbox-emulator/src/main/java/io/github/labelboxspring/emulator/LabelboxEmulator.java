package io.github.labelboxspring.emulator;

import io.github.labelboxspring.emulator.internal.Domains;
import io.github.labelboxspring.emulator.internal.control.ControlRoutes;
import io.github.labelboxspring.emulator.internal.control.ControlService;
import io.github.labelboxspring.emulator.internal.control.CurrentSettings;
import io.github.labelboxspring.emulator.internal.control.SnapshotClock;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.webhooks.Courier;
import io.github.labelboxspring.emulator.internal.engine.graphql.Backlog;
import io.github.labelboxspring.emulator.internal.engine.graphql.GraphQlEngine;
import io.github.labelboxspring.emulator.internal.engine.http.EmulatorServer;
import io.github.labelboxspring.emulator.internal.engine.http.Listening;
import io.github.labelboxspring.emulator.internal.engine.http.RateLimit;
import io.github.labelboxspring.emulator.internal.engine.http.RestRoutes;
import io.github.labelboxspring.emulator.internal.engine.http.Transport;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.github.labelboxspring.emulator.internal.tenancy.Permissions;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A running Labelbox API in memory: GraphQL, REST, uploads, background tasks and signed file URLs on one port.
 *
 * <p>It starts with one organization and one administrator. {@link #createWorkspace} creates further organizations, which
 * are isolated from each other.
 */
public final class LabelboxEmulator implements AutoCloseable {

    /** Pieces of background work that wait, at most. */
    private static final int MOST_WAITING = 10_000;

    private final JobClock clock;
    private final BlobStore storage = new BlobStore();
    private final RestRoutes routes;
    private final GraphQlEngine engine;
    private final EmulatorServer server;
    private final ControlService control;
    private final String controlToken;
    private final Listening listening;
    private final @Nullable String publicUrl;

    LabelboxEmulator(LabelboxEmulatorBuilder options) {
        this.clock = (JobClock) options.clock();
        this.listening = options.listening();
        this.publicUrl = options.publicUrl();
        CurrentSettings settings = new CurrentSettings(options.settings());
        World world = new World(this.clock, () -> settings.get().strict());
        SignedUrls urls = new SignedUrls(this.storage, this::baseUrl, this.clock, options.urlLifetime());
        Permissions permissions = permissions();
        this.routes = new RestRoutes(permissions);
        Services services =
                new Services(world, this.clock, this.storage, urls, this.routes, settings, options.exportShardSize());
        Courier courier = new Courier(world, this.clock);
        // Each takes about half of the time of a start.
        CompletableFuture<GraphQlEngine> assembling = CompletableFuture.supplyAsync(
                () -> new GraphQlEngine(
                        Domains.all(services, courier),
                        new Backlog(this.clock::pending, MOST_WAITING, permissions),
                        world.lock()),
                LabelboxEmulator::newThread);
        Transport transport = new Transport(this.listening);
        this.engine = assembling.join();
        this.control = control(world, urls, courier, settings, options.apiKey());
        this.controlToken = options.controlToken() == null ? world.ids().random(40) : options.controlToken();
        try {
            restore(options);
            this.server = new EmulatorServer(transport, parts(world, urls, settings));
        } catch (RuntimeException failure) {
            transport.close();
            closeStores();
            throw failure;
        }
        beside(this.engine::rehearse);
    }

    private ControlService control(
            World world, SignedUrls urls, Courier courier, CurrentSettings settings, @Nullable String apiKey) {
        Targets targets = new Targets(this.engine.allFields());
        ControlService.Parts parts = new ControlService.Parts(
                world,
                this.storage,
                urls,
                new MediaInspector(this.storage, urls),
                courier,
                new Faults(targets),
                new RequestJournal(targets),
                this.clock,
                this.clock,
                settings);
        return new ControlService(parts, apiKey);
    }

    private EmulatorServer.Parts parts(World world, SignedUrls urls, CurrentSettings settings) {
        return new EmulatorServer.Parts(
                this.engine,
                this.routes,
                world.lock(),
                this.storage,
                urls,
                this.control.faults(),
                this.control.requests(),
                (key, from, name) -> world.read(() -> world.session(key, from, baseUrl(name))),
                new ControlRoutes(this.control).routes(),
                this.controlToken,
                new RateLimit(this.clock, () -> settings.get().rateLimit()));
    }

    /** Begins to load what a start needs, while the caller does something else. */
    static void preload() {
        beside(GraphQlEngine::preload);
    }

    private static void beside(Runnable work) {
        CompletableFuture.runAsync(work, LabelboxEmulator::newThread);
    }

    private static void newThread(Runnable work) {
        Thread thread = new Thread(work, "labelbox-emulator-start");
        thread.setDaemon(true);
        thread.start();
    }

    private void restore(LabelboxEmulatorBuilder options) {
        if (options.snapshot() == null) {
            return;
        }
        SnapshotClock.Time chosen = this.clock.time();
        this.control.restore(options.snapshot());
        this.control.change(options.settings(this.control.settings()));
        if (options.hasClock()) {
            this.clock.set(chosen);
        }
        if (options.apiKey() != null) {
            this.control.admit(options.apiKey());
        }
    }

    private static Permissions permissions() {
        return new Permissions(
                (session, id) -> session.organization().entities(Project.class).find(id));
    }

    /** Start an emulator on a free port of the loopback interface, with a random API key. */
    public static LabelboxEmulator start() {
        return builder().start();
    }

    public static LabelboxEmulatorBuilder builder() {
        return new LabelboxEmulatorBuilder();
    }

    /** Return scheme, host and port, such as {@code http://127.0.0.1:40123}. */
    public String baseUrl() {
        return baseUrl(Probe.hostInUrl(this.listening.host()) + ":" + this.server.port());
    }

    /** How the client reaches it that called it by this name and port: a container publishes other ports than its own. */
    private String baseUrl(@Nullable String name) {
        if (this.publicUrl != null) {
            return this.publicUrl;
        }
        return name == null ? baseUrl() : this.listening.scheme() + "://" + name;
    }

    /** Return the GraphQL endpoint. */
    public String endpoint() {
        return baseUrl() + "/graphql";
    }

    /** Return the base URL of the REST paths. */
    public String restEndpoint() {
        return baseUrl() + "/api/v1";
    }

    /** Return the URL that stands for the web application: a page that shows the emulator's state. */
    public String appUrl() {
        return baseUrl();
    }

    /** Return the port that the emulator listens on. */
    public int port() {
        return this.server.port();
    }

    /** Return an API key of the first organization's administrator. */
    public String apiKey() {
        return this.control.first().apiKey();
    }

    /** Return the id of the first organization. */
    public String organizationId() {
        return this.control.first().organizationId();
    }

    /** Return the control interface, which changes and inspects the emulator beyond the Labelbox API. */
    public Control control() {
        return this.control;
    }

    /** Return the token that other machines need to control the emulator. */
    public String controlToken() {
        return this.controlToken;
    }

    /** Return the scripted faults. */
    public Faults faults() {
        return this.control.faults();
    }

    /** Return the journal of received requests. */
    public RequestJournal requests() {
        return this.control.requests();
    }

    /** Return the emulator's clock. */
    public EmulatorClock clock() {
        return this.clock;
    }

    /** Return the GraphQL schema that the emulator executes, in SDL. */
    public String sdl() {
        return this.engine.sdl();
    }

    /** Return the members of the first organization. */
    public People people() {
        return people(this.control.first());
    }

    /** Return the members of an organization. */
    public People people(Workspace of) {
        return this.control.people(of);
    }

    /** Return the supported REST paths, such as {@code GET /api/v1/ontologies/{id}}. */
    public List<String> restPaths() {
        return this.routes.templates();
    }

    /** Create another organization with its own administrator. */
    public Workspace createWorkspace(String name) {
        return this.control.createWorkspace(name);
    }

    void warnWhenOpen() {
        try {
            if (!InetAddress.getByName(this.listening.host()).isLoopbackAddress()) {
                LoggerFactory.getLogger(LabelboxEmulator.class)
                        .warn(
                                "The emulator listens on {}: whoever reaches port {} can use it",
                                this.listening.host(),
                                this.server.port());
            }
        } catch (UnknownHostException failure) {
            LoggerFactory.getLogger(LabelboxEmulator.class)
                    .warn("The emulator listens on {}, which has no address", this.listening.host(), failure);
        }
    }

    /** Stop the server, discard all state and delete the files. */
    @Override
    public void close() {
        this.server.close();
        closeStores();
    }

    private void closeStores() {
        this.clock.close();
        try {
            this.storage.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
