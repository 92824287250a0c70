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

/** How the connection to Labelbox stands: its health as Actuator sees it, and the limits that requests are held to. */
@Component
class Connection {

    private static final String CONTRIBUTOR = "labelbox";

    /** What Actuator puts before the message of an exception. */
    private static final Pattern CLASS_NAME = Pattern.compile("^[\\w.$]+: ");

    private final HealthEndpoint health;

    private final LabelboxClient labelbox;

    Connection(HealthEndpoint health, LabelboxClient labelbox) {
        this.health = health;
        this.labelbox = labelbox;
    }

    /**
     * The connection at one moment.
     *
     * @param status {@code UP}, {@code DOWN}, or {@code UNKNOWN} if there is no API key
     * @param host where requests go
     * @param problem why it is not up, null if it is
     * @param throttled whether Labelbox has refused requests for their rate within the last minute
     * @param settings limits of the client
     * @param load what the client is doing
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
