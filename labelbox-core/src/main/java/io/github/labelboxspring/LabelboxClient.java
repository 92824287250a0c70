package io.github.labelboxspring;

import io.github.labelboxspring.catalog.CatalogOperations;
import io.github.labelboxspring.datasets.DatasetOperations;
import io.github.labelboxspring.exports.ExportOperations;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.observation.ClientStatus;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.tasks.TaskOperations;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything Labelbox can be asked for, one accessor a domain. Immutable and safe for use by many threads: make one for
 * each workspace and keep it.
 *
 * <p>Make one with {@link #builder()}, or let the Spring Boot starter do it, which closes it with the application.
 *
 * <pre>{@code
 * LabelboxClient client = LabelboxClient.builder().apiKey(System.getenv("LABELBOX_API_KEY")).build();
 * User me = client.users().me().execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com">Labelbox: documentation</a>
 */
public final class LabelboxClient implements AutoCloseable {

    static final URI APP_URL = URI.create("https://app.labelbox.com");

    private final Caller caller;

    private final URI appUrl;

    private final boolean experimental;

    LabelboxClient(Caller caller, URI appUrl, boolean experimental) {
        this.caller = caller;
        this.appUrl = appUrl;
        this.experimental = experimental;
    }

    /** A builder with the platform's endpoints and the key of the environment variable {@code LABELBOX_API_KEY}. */
    public static LabelboxClientBuilder builder() {
        return new LabelboxClientBuilder();
    }

    /** A client above a caller of your own, for tests. */
    public static LabelboxClient using(Caller caller) {
        return new LabelboxClient(caller, APP_URL, false);
    }

    /**
     * Return a client of another API key, such as that of another tenant. It shares the connections of this one; request
     * rate, concurrency, retry budget and task poller belong to the key.
     *
     * @param apiKey asked for the key on each attempt
     */
    public LabelboxClient withApiKey(Supplier<? extends @Nullable String> apiKey) {
        return new LabelboxClient(this.caller.withApiKey(apiKey), this.appUrl, this.experimental);
    }

    /** People of the organization, and who the key belongs to. */
    public UsersClient users() {
        return new UsersClient(this.caller);
    }

    /** The organization that the key belongs to. */
    public OrganizationClient organization() {
        return new OrganizationClient(this.caller);
    }

    /** Exports of data rows with their labels. */
    public ExportOperations exports() {
        return new ExportOperations(this.caller);
    }

    /** Import of ground-truth labels and of predictions. */
    public ImportsClient imports() {
        return new ImportsClient(this.caller);
    }

    /** Models and their configurations. */
    public ModelsClient models() {
        return new ModelsClient(this.caller);
    }

    /** The catalog of all data rows, and its slices. */
    public CatalogOperations catalog() {
        return new CatalogOperations(this.caller);
    }

    /** Labels of projects. */
    public LabelsClient labels() {
        return new LabelsClient(this.caller);
    }

    /** What people find wrong with data rows and labels. */
    public IssuesClient issues() {
        return new IssuesClient(this.caller);
    }

    /** Background work that the key's user has started. */
    public TaskOperations tasks() {
        return new TaskOperations(this.caller);
    }

    /** Labeling projects. */
    public ProjectsClient projects() {
        return new ProjectsClient(this.caller);
    }

    /** What labelers are asked. */
    public OntologiesClient ontologies() {
        return new OntologiesClient(this.caller);
    }

    /** Custom GraphQL and REST requests. */
    public CustomRequests custom() {
        return new CustomRequests(this.caller, this.experimental);
    }

    /**
     * Return the name of this client, {@code default} unless its builder was given another. It tells the clients of one
     * application apart in observations, health and task events. Clients made with {@link #withApiKey} have the name of
     * the client that they were made from.
     */
    public String name() {
        return this.caller.name();
    }

    /** Where the web application is, for links. */
    public URI appUrl() {
        return this.appUrl;
    }

    /** Datasets: what data rows belong to. */
    public DatasetOperations datasets() {
        return new DatasetOperations(this.caller);
    }

    /** Data rows: the items that are labelled. */
    public DataRowsClient dataRows() {
        return new DataRowsClient(this.caller);
    }

    /** Uploads to the platform's own store. */
    public FileOperations files() {
        return new FileOperations(this.caller);
    }

    /** Return how often this client asks running tasks for their state. */
    public Polling polling() {
        return this.caller.polling();
    }

    /** Return how this client is set up and what it is doing now. Makes no request. */
    public ClientStatus status() {
        return this.caller.status();
    }

    /**
     * End all waits for tasks of this client, and of those made from it with {@link #withApiKey}, with a
     * {@link io.github.labelboxspring.error.TransportException}; the tasks themselves continue. Requests under way are not
     * affected. Closing a client that was made with {@link #withApiKey} has no effect.
     */
    @Override
    public void close() {
        this.caller.close();
    }

    /** The seam below all operations, for operations that this client does not have. */
    public Caller caller() {
        return this.caller;
    }
}
