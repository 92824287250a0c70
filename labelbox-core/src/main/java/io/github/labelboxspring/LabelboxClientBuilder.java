package io.github.labelboxspring;

import io.github.labelboxspring.internal.transport.HttpCaller;
import io.github.labelboxspring.internal.transport.codec.Json;
import io.github.labelboxspring.internal.transport.observation.CallObserver;
import io.github.labelboxspring.internal.transport.observation.LimitLog;
import io.github.labelboxspring.internal.transport.observation.QuerylessConvention;
import io.github.labelboxspring.observation.CallObservationConvention;
import io.github.labelboxspring.observation.ClientMetrics;
import io.github.labelboxspring.settings.Endpoints;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.RetrySettings;
import io.github.labelboxspring.settings.TransportSettings;
import io.github.labelboxspring.settings.WebClients;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.work.TaskRef;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

/** Makes a {@link LabelboxClient}. */
public final class LabelboxClientBuilder {

    private static final Duration SHORTEST_POLL = Duration.ofSeconds(2);

    private String name = "default";

    private Supplier<? extends @Nullable String> apiKey = () -> System.getenv("LABELBOX_API_KEY");

    private URI endpoint = Endpoints.DEFAULT.graphQl();

    private URI restEndpoint = Endpoints.DEFAULT.rest();

    private URI appUrl = LabelboxClient.APP_URL;

    private boolean enableExperimental;

    private Duration timeout = TransportSettings.DEFAULTS.timeout();

    private Duration deadline = TransportSettings.DEFAULTS.deadline();

    private RetrySettings retry = TransportSettings.DEFAULTS.retry();

    private int requestsPerMinute = TransportSettings.DEFAULTS.requestsPerMinute();

    private int maxConcurrentRequests = TransportSettings.DEFAULTS.maxConcurrentRequests();

    private int maxQueuedRequests = TransportSettings.DEFAULTS.maxQueuedRequests();

    private int maxInMemory = TransportSettings.DEFAULTS.maxInMemory();

    private Polling polling = TransportSettings.DEFAULTS.polling();

    private WebClient.@Nullable Builder api;

    private WebClient.@Nullable Builder files;

    private final List<ExchangeFilterFunction> filters = new ArrayList<>();

    private ObservationRegistry observations = ObservationRegistry.NOOP;

    private @Nullable CallObservationConvention convention;

    private ClientMetrics metrics = ClientMetrics.NONE;

    private ClientRequestObservationConvention httpConvention = new DefaultClientRequestObservationConvention();

    private Consumer<? super TaskRef> taskListener = task -> {};

    LabelboxClientBuilder() {}

    /**
     * Set the name that tells this client from others of the application in observations, health and task events, such
     * as {@code birds} for the client of a workspace; {@code default} by default. Metrics keep a series for each name, so
     * the names should be few. Clients of many tenants are better made with {@link LabelboxClient#withApiKey}.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public LabelboxClientBuilder name(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a client must not be blank");
        }
        this.name = name;
        return this;
    }

    /** Return the name set so far, so that a customizer can tell clients apart. */
    public String name() {
        return this.name;
    }

    /** The API key. */
    public LabelboxClientBuilder apiKey(String apiKey) {
        return apiKey(() -> apiKey);
    }

    /** Where the API key comes from; asked on each attempt, and once more if the platform refuses a key. */
    public LabelboxClientBuilder apiKey(Supplier<? extends @Nullable String> apiKey) {
        this.apiKey = apiKey;
        return this;
    }

    /** The GraphQL endpoint, {@code https://api.labelbox.com/graphql} by default. */
    public LabelboxClientBuilder endpoint(String endpoint) {
        this.endpoint = URI.create(endpoint);
        return this;
    }

    /** The REST endpoint, {@code https://api.labelbox.com/api/v1} by default. */
    public LabelboxClientBuilder restEndpoint(String restEndpoint) {
        this.restEndpoint = URI.create(restEndpoint);
        return this;
    }

    /** The web application, {@code https://app.labelbox.com} by default. */
    public LabelboxClientBuilder appUrl(String appUrl) {
        this.appUrl = URI.create(appUrl);
        return this;
    }

    /** Whether requests of the application's own may go to the experimental endpoint, false by default. */
    public LabelboxClientBuilder enableExperimental(boolean enableExperimental) {
        this.enableExperimental = enableExperimental;
        return this;
    }

    /** Longest time for one attempt, 60 s by default. */
    public LabelboxClientBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /**
     * Set the longest time for one operation with all its attempts, the pauses between them and the wait for its turn; 10
     * minutes by default.
     */
    public LabelboxClientBuilder deadline(Duration deadline) {
        this.deadline = deadline;
        return this;
    }

    /** How failed attempts are repeated. */
    public LabelboxClientBuilder retry(RetrySettings retry) {
        this.retry = retry;
        return this;
    }

    /** The client's own limit of requests a minute, 0 (none) by default. */
    public LabelboxClientBuilder requestsPerMinute(int requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
        return this;
    }

    /**
     * Most requests under way at the same time, 30 by default; further ones wait for their turn. Transfers of files to
     * and from signed URLs do not count.
     */
    public LabelboxClientBuilder maxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
        return this;
    }

    /** Set the most requests of one API key that wait for their turn, 10,000 by default; a further one fails. */
    public LabelboxClientBuilder maxQueuedRequests(int maxQueuedRequests) {
        this.maxQueuedRequests = maxQueuedRequests;
        return this;
    }

    /** Longest answer in bytes, 64 MiB by default; downloads are streamed and not limited. */
    public LabelboxClientBuilder maxInMemory(int maxInMemory) {
        this.maxInMemory = maxInMemory;
        return this;
    }

    /** How often tasks are asked for their state; below 2 s only for an endpoint on this machine. */
    public LabelboxClientBuilder polling(Polling polling) {
        this.polling = polling;
        return this;
    }

    /**
     * The WebClients to build on, with any connector.
     *
     * @param api for the platform's hosts; should not follow redirects
     * @param files for signed URLs
     */
    public LabelboxClientBuilder webClients(WebClient.Builder api, WebClient.Builder files) {
        this.api = api;
        this.files = files;
        return this;
    }

    /**
     * Add a filter for all requests, those to signed URLs included; whichever WebClients are used. The last one added is
     * nearest to the connection. It runs on event loops and must not block.
     */
    public LabelboxClientBuilder filter(ExchangeFilterFunction filter) {
        this.filters.add(filter);
        return this;
    }

    /** Where calls are observed, nowhere by default. */
    public LabelboxClientBuilder observations(
            ObservationRegistry observations, @Nullable CallObservationConvention convention) {
        this.observations = observations;
        this.convention = convention;
        return this;
    }

    /** Set what counts retries, waits, bytes and tasks; nothing does by default. */
    public LabelboxClientBuilder metrics(ClientMetrics metrics) {
        this.metrics = metrics;
        return this;
    }

    /**
     * Set the names and keys of the observations of HTTP requests, by default those of Spring's {@link WebClient}. Whatever
     * convention is set sees requests without the query of their URL, which may hold a signature, and without their
     * headers.
     */
    public LabelboxClientBuilder httpObservationConvention(ClientRequestObservationConvention httpConvention) {
        this.httpConvention = httpConvention;
        return this;
    }

    /**
     * Set what is called with each task that the client starts, before the call that started it returns its handle. It
     * runs on a thread that may block, with the thread-locals of that call, and should be quick; its exceptions are logged
     * and have no effect on the call. Tasks that are started with another key ({@link LabelboxClient#withApiKey}, or the
     * option of a call) are not reported, since this client cannot see them. A call can have another listener, see
     * {@link io.github.labelboxspring.settings.CallOptions#withTaskListener}.
     */
    public LabelboxClientBuilder taskListener(Consumer<? super TaskRef> taskListener) {
        this.taskListener = taskListener;
        return this;
    }

    /**
     * The client. Makes no request; a missing key shows at the first call, as an
     * {@link io.github.labelboxspring.error.AuthenticationException}.
     */
    public LabelboxClient build() {
        Endpoints endpoints = new Endpoints(this.endpoint, this.restEndpoint);
        if (this.polling.first().compareTo(SHORTEST_POLL) < 0 && !endpoints.local()) {
            throw new IllegalArgumentException(
                    "Tasks must not be polled more often than every 2 s, was " + this.polling.first());
        }
        WebClient.Builder web = this.api == null ? WebClients.api() : this.api.clone();
        WebClient.Builder store = this.files == null ? WebClients.files() : this.files.clone();
        QuerylessConvention queryless = new QuerylessConvention(this.httpConvention);
        HttpCaller caller = HttpCaller.of(
                web.filters(all -> all.addAll(this.filters))
                        .observationRegistry(this.observations)
                        .observationConvention(queryless)
                        .build(),
                store.filters(all -> all.addAll(this.filters))
                        .observationRegistry(this.observations)
                        .observationConvention(queryless)
                        .build(),
                endpoints,
                new TransportSettings(
                        this.timeout,
                        this.deadline,
                        this.retry,
                        this.requestsPerMinute,
                        this.maxConcurrentRequests,
                        this.maxQueuedRequests,
                        this.maxInMemory,
                        this.polling),
                this.apiKey,
                Json.lenient(),
                new CallObserver(
                        this.name,
                        this.observations,
                        this.convention,
                        this.metrics,
                        new LimitLog(this.name, System::nanoTime)),
                asking -> new TaskOperations(asking)::statuses,
                this.taskListener);
        return new LabelboxClient(caller, this.appUrl, this.enableExperimental);
    }
}
