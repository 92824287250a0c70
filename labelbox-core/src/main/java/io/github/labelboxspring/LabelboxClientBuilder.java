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

/** Creates a {@link LabelboxClient}. */
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
     * Set the name that identifies this client in observations, health and task events, such as {@code birds} for the
     * client of a workspace; {@code default} by default. Metrics have a time series per name, so use few names. For
     * many tenants, create clients with {@link LabelboxClient#withApiKey} instead.
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

    /** Return the current name, so that a customizer can distinguish clients. */
    public String name() {
        return this.name;
    }

    /** Set the API key. By default, it is read from the environment variable {@code LABELBOX_API_KEY}. */
    public LabelboxClientBuilder apiKey(String apiKey) {
        return apiKey(() -> apiKey);
    }

    /** Set the supplier of the API key, called for each attempt, and once more if the platform rejects a key. */
    public LabelboxClientBuilder apiKey(Supplier<? extends @Nullable String> apiKey) {
        this.apiKey = apiKey;
        return this;
    }

    /** Set the URL of the GraphQL endpoint, {@code https://api.labelbox.com/graphql} by default. */
    public LabelboxClientBuilder endpoint(String endpoint) {
        this.endpoint = URI.create(endpoint);
        return this;
    }

    /** Set the URL of the REST endpoint, {@code https://api.labelbox.com/api/v1} by default. */
    public LabelboxClientBuilder restEndpoint(String restEndpoint) {
        this.restEndpoint = URI.create(restEndpoint);
        return this;
    }

    /** Set the URL of the web application, {@code https://app.labelbox.com} by default. */
    public LabelboxClientBuilder appUrl(String appUrl) {
        this.appUrl = URI.create(appUrl);
        return this;
    }

    /** Set whether custom requests may use the experimental endpoint, false by default. */
    public LabelboxClientBuilder enableExperimental(boolean enableExperimental) {
        this.enableExperimental = enableExperimental;
        return this;
    }

    /** Set the maximum time for an attempt, 60 s by default. */
    public LabelboxClientBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /**
     * Set the maximum time for an operation, including all attempts, the delays between them and queueing; 10 minutes
     * by default.
     */
    public LabelboxClientBuilder deadline(Duration deadline) {
        this.deadline = deadline;
        return this;
    }

    /** Set how to retry failed attempts. */
    public LabelboxClientBuilder retry(RetrySettings retry) {
        this.retry = retry;
        return this;
    }

    /** Set the client-side limit of requests per minute, 0 (no limit) by default. */
    public LabelboxClientBuilder requestsPerMinute(int requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
        return this;
    }

    /**
     * Set the maximum number of concurrent requests, 30 by default; further requests are queued. File transfers to and
     * from signed URLs are not counted.
     */
    public LabelboxClientBuilder maxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
        return this;
    }

    /** Set the maximum number of queued requests per API key, 10,000 by default; a further request fails. */
    public LabelboxClientBuilder maxQueuedRequests(int maxQueuedRequests) {
        this.maxQueuedRequests = maxQueuedRequests;
        return this;
    }

    /** Set the maximum size of a response in bytes, 64 MiB by default; downloads are streamed and not limited. */
    public LabelboxClientBuilder maxInMemory(int maxInMemory) {
        this.maxInMemory = maxInMemory;
        return this;
    }

    /** Set how often to poll tasks; intervals below 2 s are only allowed for an endpoint on this machine. */
    public LabelboxClientBuilder polling(Polling polling) {
        this.polling = polling;
        return this;
    }

    /**
     * Set the WebClients to use, with any connector.
     *
     * @param api the builder for the platform's hosts, which should not follow redirects
     * @param files the builder for signed URLs
     */
    public LabelboxClientBuilder webClients(WebClient.Builder api, WebClient.Builder files) {
        this.api = api;
        this.files = files;
        return this;
    }

    /**
     * Add a filter for all requests, including those to signed URLs, of any WebClient. The last added filter is the
     * closest to the connection. Filters run on event loops and must not block.
     */
    public LabelboxClientBuilder filter(ExchangeFilterFunction filter) {
        this.filters.add(filter);
        return this;
    }

    /** Set the registry for observations of calls, which are not observed by default. */
    public LabelboxClientBuilder observations(
            ObservationRegistry observations, @Nullable CallObservationConvention convention) {
        this.observations = observations;
        this.convention = convention;
        return this;
    }

    /** Set the metrics for retries, waits, bytes and tasks; there are none by default. */
    public LabelboxClientBuilder metrics(ClientMetrics metrics) {
        this.metrics = metrics;
        return this;
    }

    /**
     * Set the convention for observations of HTTP requests, by default that of Spring's {@link WebClient}. Any
     * convention receives requests without the query of their URL, which may contain a signature, and without their
     * headers.
     */
    public LabelboxClientBuilder httpObservationConvention(ClientRequestObservationConvention httpConvention) {
        this.httpConvention = httpConvention;
        return this;
    }

    /**
     * Set the listener to call with each task that the client starts, before the call that started it returns the
     * handle. The listener runs on a thread that may block, with the thread-locals of that call, and should be fast.
     * Its exceptions are logged and have no effect on the call. Tasks that are started with another key ({@link
     * LabelboxClient#withApiKey}, or the option of a call) are not reported, because this client cannot access them. A
     * call can have another listener, see
     * {@link io.github.labelboxspring.settings.CallOptions#withTaskListener}.
     */
    public LabelboxClientBuilder taskListener(Consumer<? super TaskRef> taskListener) {
        this.taskListener = taskListener;
        return this;
    }

    /**
     * Create the client. This sends no request; a missing API key causes the first call to fail with an
     * {@link io.github.labelboxspring.error.AuthenticationException}.
     */
    public LabelboxClient build() {
        Endpoints endpoints = new Endpoints(this.endpoint, this.restEndpoint);
        if (this.polling.first().compareTo(SHORTEST_POLL) < 0 && !endpoints.local()) {
            throw new IllegalArgumentException(
                    "The polling interval must be at least 2 s, not " + this.polling.first());
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
