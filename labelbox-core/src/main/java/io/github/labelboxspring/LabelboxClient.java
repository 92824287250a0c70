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
 * The entry point to Labelbox, with an accessor for each domain. Immutable and thread-safe: create one client for each
 * workspace and reuse it.
 *
 * <p>Create a client with {@link #builder()}, or use the Spring Boot starter, which closes it with the application.
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

    /** Create a builder with the platform's endpoints and the API key from the variable {@code LABELBOX_API_KEY}. */
    public static LabelboxClientBuilder builder() {
        return new LabelboxClientBuilder();
    }

    /** Create a client that uses a custom {@link Caller}, for tests. */
    public static LabelboxClient using(Caller caller) {
        return new LabelboxClient(caller, APP_URL, false);
    }

    /**
     * Return a client for another API key, such as that of another tenant. It shares the connections of this client.
     * The request rate, concurrency, retry budget and task poller are per API key.
     *
     * @param apiKey supplies the API key for each attempt
     */
    public LabelboxClient withApiKey(Supplier<? extends @Nullable String> apiKey) {
        return new LabelboxClient(this.caller.withApiKey(apiKey), this.appUrl, this.experimental);
    }

    /** Return the operations on users of the organization, and on the owner of the API key. */
    public UsersClient users() {
        return new UsersClient(this.caller);
    }

    /** Return the operations on the organization that the API key belongs to. */
    public OrganizationClient organization() {
        return new OrganizationClient(this.caller);
    }

    /** Return the operations on exports of data rows with their labels. */
    public ExportOperations exports() {
        return new ExportOperations(this.caller);
    }

    /** Return the operations for importing ground-truth labels and predictions. */
    public ImportsClient imports() {
        return new ImportsClient(this.caller);
    }

    /** Return the operations on models and their configurations. */
    public ModelsClient models() {
        return new ModelsClient(this.caller);
    }

    /** Return the operations on the catalog of all data rows, and its slices. */
    public CatalogOperations catalog() {
        return new CatalogOperations(this.caller);
    }

    /** Return the operations on labels. */
    public LabelsClient labels() {
        return new LabelsClient(this.caller);
    }

    /** Return the operations on issues of data rows and labels. */
    public IssuesClient issues() {
        return new IssuesClient(this.caller);
    }

    /** Return the operations on background tasks. */
    public TaskOperations tasks() {
        return new TaskOperations(this.caller);
    }

    /** Return the operations on labeling projects. */
    public ProjectsClient projects() {
        return new ProjectsClient(this.caller);
    }

    /** Return the operations on ontologies. */
    public OntologiesClient ontologies() {
        return new OntologiesClient(this.caller);
    }

    /** Return the operations for custom GraphQL and REST requests. */
    public CustomRequests custom() {
        return new CustomRequests(this.caller, this.experimental);
    }

    /**
     * Return the name of this client, {@code default} unless the builder specifies another. It identifies the client in
     * observations, health and task events. Clients created with {@link #withApiKey} have the name of the original
     * client.
     */
    public String name() {
        return this.caller.name();
    }

    /** Return the URL of the web application, for links. */
    public URI appUrl() {
        return this.appUrl;
    }

    /** Return the operations on datasets, which contain data rows. */
    public DatasetOperations datasets() {
        return new DatasetOperations(this.caller);
    }

    /** Return the operations on data rows, the items to label. */
    public DataRowsClient dataRows() {
        return new DataRowsClient(this.caller);
    }

    /** Return the operations for uploading files to the platform's storage. */
    public FileOperations files() {
        return new FileOperations(this.caller);
    }

    /** Return how often this client polls running tasks. */
    public Polling polling() {
        return this.caller.polling();
    }

    /** Return the settings and the current state of this client. Sends no request. */
    public ClientStatus status() {
        return this.caller.status();
    }

    /**
     * End all waits for tasks of this client, and of clients created from it with {@link #withApiKey}, with a
     * {@link io.github.labelboxspring.error.TransportException}; the tasks themselves continue. Requests in progress
     * are not affected. Closing a client that was created with {@link #withApiKey} has no effect.
     */
    @Override
    public void close() {
        this.caller.close();
    }

    /** Return the low-level caller, for operations that this client does not provide. */
    public Caller caller() {
        return this.caller;
    }
}
