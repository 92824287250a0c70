package io.github.labelboxspring.emulator;

import io.github.labelboxspring.emulator.internal.Domains;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.engine.graphql.GraphQlEngine;
import io.github.labelboxspring.emulator.internal.engine.http.EmulatorServer;
import io.github.labelboxspring.emulator.internal.engine.http.RestRoutes;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Permissions;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Labelbox API in memory: GraphQL, REST, uploads, background tasks and signed file URLs on one port.
 *
 * <p>It has one organization with one administrator; {@link #createWorkspace} makes more, each invisible to the others.
 */
public final class LabelboxEmulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LabelboxEmulator.class);

    private final EmulatorClock clock;
    private final BlobStore storage = new BlobStore();
    private final Faults faults;
    private final RequestJournal requests;
    private final World world;
    private final RestRoutes routes;
    private final GraphQlEngine engine;
    private final EmulatorServer server;
    private final Workspace workspace;
    private final String host;
    private final @Nullable String publicUrl;

    LabelboxEmulator(LabelboxEmulatorBuilder options) {
        this.clock = options.clock();
        this.host = options.host();
        this.publicUrl = options.publicUrl();
        this.world = new World(this.clock);
        this.workspace = createWorkspace("Emulated Workspace", options.apiKey());
        SignedUrls urls = new SignedUrls(this::baseUrl, this.clock, options.urlLifetime());
        Permissions permissions = new Permissions(
                (session, id) -> session.organization().entities(Project.class).find(id));
        this.routes = new RestRoutes(permissions);
        Services services = new Services(
                this.world,
                this.clock,
                this.storage,
                urls,
                this.routes,
                options.taskLatency(),
                options.processingTime(),
                options.exportShardSize());
        this.engine = new GraphQlEngine(Domains.all(services), permissions, this.world.lock());
        Targets targets = new Targets(this.engine.allFields());
        this.faults = new Faults(targets);
        this.requests = new RequestJournal(targets);
        this.server = new EmulatorServer(
                this.host,
                options.port(),
                new EmulatorServer.Parts(
                        this.engine,
                        this.routes,
                        this.world.lock(),
                        this.storage,
                        urls,
                        this.faults,
                        this.requests,
                        (key, from) -> this.world.read(
                                () -> this.world.session(key, from))));
        warnWhenOpen();
    }

    /** Starts on a free port of the loopback interface with a key that is drawn anew. */
    public static LabelboxEmulator start() {
        return builder().start();
    }

    public static LabelboxEmulatorBuilder builder() {
        return new LabelboxEmulatorBuilder();
    }

    /** Scheme, host and port, such as {@code http://127.0.0.1:40123}. */
    public String baseUrl() {
        return this.publicUrl != null ? this.publicUrl : "http://" + this.host + ":" + this.server.port();
    }

    /** The GraphQL endpoint. */
    public String endpoint() {
        return baseUrl() + "/graphql";
    }

    /** The base of the REST paths. */
    public String restEndpoint() {
        return baseUrl() + "/api/v1";
    }

    /** What stands for the web application; nothing answers there. */
    public String appUrl() {
        return baseUrl();
    }

    public int port() {
        return this.server.port();
    }

    /** A key of the administrator of the first organization. */
    public String apiKey() {
        return this.workspace.apiKey();
    }

    public String organizationId() {
        return this.workspace.organizationId();
    }

    /** Scripts what shall go wrong. */
    public Faults faults() {
        return this.faults;
    }

    /** What was asked so far. */
    public RequestJournal requests() {
        return this.requests;
    }

    public EmulatorClock clock() {
        return this.clock;
    }

    /** The executed SDL, printed. */
    public String sdl() {
        return this.engine.sdl();
    }

    /** The members of the first organization. */
    public People people() {
        return people(this.workspace);
    }

    /** The members of an organization. */
    public People people(Workspace of) {
        return new People(this.world, this.world.organization(of.organizationId()));
    }

    /** The REST paths that it answers, such as {@code GET /api/v1/ontologies/{id}}. */
    public List<String> restPaths() {
        return this.routes.templates();
    }

    /** Makes another organization with an administrator of its own. */
    public Workspace createWorkspace(String name) {
        return createWorkspace(name, this.world.ids().random(40));
    }

    private Workspace createWorkspace(String name, @Nullable String apiKey) {
        String secret = apiKey == null ? this.world.ids().random(40) : apiKey;
        return this.world.write(() -> {
            Organization organization = this.world.createOrganization(name);
            String email = "admin@" + organization.id() + ".example.org";
            this.world.createKey(this.world.createUser(organization, email, DefaultRole.ADMIN), "default", secret);
            return new Workspace(organization.id(), name, secret);
        });
    }

    private void warnWhenOpen() {
        try {
            if (!InetAddress.getByName(this.host).isLoopbackAddress()) {
                LOG.warn(
                        "The emulator listens on {}: whoever reaches port {} can use it",
                        this.host,
                        this.server.port());
            }
        } catch (UnknownHostException failure) {
            LOG.warn("The emulator listens on {}, which has no address", this.host, failure);
        }
    }

    /** Stops the server, forgets everything and deletes the files. */
    @Override
    public void close() {
        this.server.close();
        this.clock.close();
        try {
            this.storage.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
