package io.github.labelboxspring;

import io.github.labelboxspring.apikeys.ApiKeyOperations;
import io.github.labelboxspring.batches.BatchOperations;
import io.github.labelboxspring.catalog.CatalogOperations;
import io.github.labelboxspring.datarows.AttachmentOperations;
import io.github.labelboxspring.datarows.DataRowOperations;
import io.github.labelboxspring.datarows.GlobalKeyOperations;
import io.github.labelboxspring.datasets.DatasetOperations;
import io.github.labelboxspring.embeddings.EmbeddingOperations;
import io.github.labelboxspring.exports.ExportOperations;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.foundry.FoundryOperations;
import io.github.labelboxspring.graphql.GraphQlOperations;
import io.github.labelboxspring.imports.ImportOperations;
import io.github.labelboxspring.imports.PredictionOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.labelingservices.LabelingServiceOperations;
import io.github.labelboxspring.labels.LabelOperations;
import io.github.labelboxspring.labels.ProjectLabelOperations;
import io.github.labelboxspring.metadata.MetadataOperations;
import io.github.labelboxspring.models.ModelOperations;
import io.github.labelboxspring.models.ModelRunDataRowOperations;
import io.github.labelboxspring.models.ModelRunOperations;
import io.github.labelboxspring.models.ProjectModelConfigOperations;
import io.github.labelboxspring.ontologies.FeatureSchemaOperations;
import io.github.labelboxspring.ontologies.OntologyOperations;
import io.github.labelboxspring.organization.OrganizationOperations;
import io.github.labelboxspring.performance.PerformanceOperations;
import io.github.labelboxspring.performance.SignInOperations;
import io.github.labelboxspring.projects.ProjectOperations;
import io.github.labelboxspring.resourcetags.ResourceTagOperations;
import io.github.labelboxspring.rest.RestOperations;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.taskqueues.ReservationOperations;
import io.github.labelboxspring.taskqueues.TaskQueueOperations;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.users.ProjectMemberOperations;
import io.github.labelboxspring.users.UserOperations;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything Labelbox can be asked for, one accessor a domain. Immutable and safe for use by many threads: make one for
 * each workspace and keep it.
 *
 * <p>Make one with {@link #builder()}, or let the Spring Boot starter do it.
 */
public final class LabelboxClient {

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
    public UserOperations users() {
        return new UserOperations(this.caller);
    }

    /** The organization that the key belongs to. */
    public OrganizationOperations organization() {
        return new OrganizationOperations(this.caller);
    }

    /** API keys, and who they act for. */
    public ApiKeyOperations apiKeys() {
        return new ApiKeyOperations(this.caller);
    }

    /** Exports of data rows with their labels. */
    public ExportOperations exports() {
        return new ExportOperations(this.caller);
    }

    /** Import of ground-truth labels and of predictions. */
    public ImportOperations imports() {
        return new ImportOperations(this.caller);
    }

    /** Predictions of model runs: their import, and their way into projects. */
    public PredictionOperations predictions() {
        return new PredictionOperations(this.caller);
    }

    /** Assigning and clearing of the global keys of data rows. */
    public GlobalKeyOperations globalKeys() {
        return new GlobalKeyOperations(this.caller);
    }

    /** Custom embeddings and the vectors of data rows. */
    public EmbeddingOperations embeddings() {
        return new EmbeddingOperations(this.caller);
    }

    /** Models and their configurations. */
    public ModelOperations models() {
        return new ModelOperations(this.caller);
    }

    /** Runs of models. */
    public ModelRunOperations modelRuns() {
        return new ModelRunOperations(this.caller);
    }

    /** The data rows of model runs. */
    public ModelRunDataRowOperations modelRunDataRows() {
        return new ModelRunDataRowOperations(this.caller);
    }

    /** The models that live evaluation projects ask. */
    public ProjectModelConfigOperations projectModelConfigs() {
        return new ProjectModelConfigOperations(this.caller);
    }

    /** The catalog of all data rows, and its slices. */
    public CatalogOperations catalog() {
        return new CatalogOperations(this.caller);
    }

    /** Labels of projects. */
    public LabelOperations labels() {
        return new LabelOperations(this.caller);
    }

    /** The labels of a project, and their deletion. */
    public ProjectLabelOperations projectLabels() {
        return new ProjectLabelOperations(this.caller);
    }

    /** Foundry apps, models of the platform. */
    public FoundryOperations foundry() {
        return new FoundryOperations(this.caller);
    }

    /** Labeling services and their dashboards. */
    public LabelingServiceOperations labelingServices() {
        return new LabelingServiceOperations(this.caller);
    }

    /** Background work that the key's user has started. */
    public TaskOperations tasks() {
        return new TaskOperations(this.caller);
    }

    /** Labeling projects. */
    public ProjectOperations projects() {
        return new ProjectOperations(this.caller);
    }

    /** Tags of the organization and of its projects. */
    public ResourceTagOperations resourceTags() {
        return new ResourceTagOperations(this.caller);
    }

    /** Who works in which project. */
    public ProjectMemberOperations projectMembers() {
        return new ProjectMemberOperations(this.caller);
    }

    /** Figures of how people work. */
    public PerformanceOperations performance() {
        return new PerformanceOperations(this.caller);
    }

    /** When people signed in and out. */
    public SignInOperations signIns() {
        return new SignInOperations(this.caller);
    }

    /** What labelers are asked. */
    public OntologyOperations ontologies() {
        return new OntologyOperations(this.caller);
    }

    /** Tools and classifications that ontologies share. */
    public FeatureSchemaOperations featureSchemas() {
        return new FeatureSchemaOperations(this.caller);
    }

    /** Data rows that were sent to projects together. */
    public BatchOperations batches() {
        return new BatchOperations(this.caller);
    }

    /** The queues of projects' workflows. */
    public TaskQueueOperations taskQueues() {
        return new TaskQueueOperations(this.caller);
    }

    /** Who has which data rows of a project. */
    public ReservationOperations reservations() {
        return new ReservationOperations(this.caller);
    }

    /** GraphQL requests that this client has no operation for. */
    public GraphQlOperations graphQl() {
        return new GraphQlOperations(this.caller, this.experimental);
    }

    /** REST requests that this client has no operation for. */
    public RestOperations rest() {
        return new RestOperations(this.caller);
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
    public DataRowOperations dataRows() {
        return new DataRowOperations(this.caller);
    }

    /** What is shown beside data rows. */
    public AttachmentOperations attachments() {
        return new AttachmentOperations(this.caller);
    }

    /** Metadata of data rows: the fields of the organization, and their values. */
    public MetadataOperations metadata() {
        return new MetadataOperations(this.caller);
    }

    /** Uploads to the platform's own store. */
    public FileOperations files() {
        return new FileOperations(this.caller);
    }

    /** Return how often this client asks running tasks for their state. */
    public Polling polling() {
        return this.caller.polling();
    }

    /** The seam below all operations, for operations that this client does not have. */
    public Caller caller() {
        return this.caller;
    }
}
