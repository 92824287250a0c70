package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.observation.ClientLoad;
import io.github.labelboxspring.observation.ClientStatus;
import io.github.labelboxspring.settings.TransportSettings;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Provides the state of the connection to Labelbox: its health as reported by Actuator, and the limits of requests. */
@Component
class Connection {

    private static final String CONTRIBUTOR = "labelbox";

    /** The prefix that Actuator adds to the message of an exception. */
    private static final Pattern CLASS_NAME = Pattern.compile("^[\\w.$]+: ");

    private final HealthEndpoint health;

    private final LabelboxClient labelbox;

    Connection(HealthEndpoint health, LabelboxClient labelbox) {
        this.health = health;
        this.labelbox = labelbox;
    }

    /**
     * The state of the connection.
     *
     * @param status {@code UP}, {@code DOWN}, or {@code UNKNOWN} if there is no API key
     * @param host the host to which requests are sent
     * @param problem why the connection is not up, null if it is
     * @param throttled whether Labelbox has rejected requests because of their rate within the last minute
     * @param settings the limits of the client
     * @param load the current load of the client
     */
    record State(
            String status,
            String host,
            @Nullable String problem,
            boolean throttled,
            TransportSettings settings,
            ClientLoad load) {}

    State now() {
        ClientStatus client = this.labelbox.status();
        HealthDescriptor health = this.health.healthForPath(CONTRIBUTOR);
        Map<String, Object> details =
                health instanceof IndicatedHealthDescriptor indicated && indicated.getDetails() != null
                        ? indicated.getDetails()
                        : Map.of();
        Object problem = details.getOrDefault("error", details.get("reason"));
        return new State(
                health == null ? Status.UNKNOWN.getCode() : health.getStatus().getCode(),
                client.endpoints().graphQl().getHost(),
                problem == null ? null : CLASS_NAME.matcher(problem.toString()).replaceFirst(""),
                Boolean.TRUE.equals(details.get("throttled")),
                client.settings(),
                client.load());
    }
}
