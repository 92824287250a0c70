package io.github.labelboxspring.boot.docker.compose;

import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import java.net.URI;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

/** Connects the auto-configured client to a service that runs the emulator's image. */
final class LabelboxDockerComposeConnectionDetailsFactory
        extends DockerComposeConnectionDetailsFactory<LabelboxConnectionDetails> {

    private static final String IMAGE = "labelbox-emulator";
    private static final String API_KEY = "LABELBOX_EMULATOR_API_KEY";
    private static final String PORT = "LABELBOX_EMULATOR_PORT";
    private static final String DEFAULT_PORT = "8080";

    LabelboxDockerComposeConnectionDetailsFactory() {
        super(IMAGE);
    }

    @Override
    protected LabelboxConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
        return new Details(source.getRunningService());
    }

    private static final class Details extends DockerComposeConnectionDetails implements LabelboxConnectionDetails {

        private final String apiKey;
        private final String base;

        private Details(RunningService service) {
            super(service);
            String key = service.env().get(API_KEY);
            if (key == null || key.isBlank()) {
                throw new IllegalStateException("The Docker Compose service " + service.name() + " does not set "
                        + API_KEY + ": set it in the service's environment; a generated key is unknown to the client");
            }
            this.apiKey = key;
            int port = Integer.parseInt(service.env().getOrDefault(PORT, DEFAULT_PORT));
            this.base = "http://" + service.host() + ":" + service.ports().get(port);
        }

        @Override
        public String getApiKey() {
            return this.apiKey;
        }

        @Override
        public URI getEndpoint() {
            return URI.create(this.base + "/graphql");
        }

        @Override
        public URI getRestEndpoint() {
            return URI.create(this.base + "/api/v1");
        }

        @Override
        public URI getAppUrl() {
            return URI.create(this.base);
        }
    }
}
