package io.github.labelboxspring.test.testcontainers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * A container that runs the emulator of the Labelbox API. Its image is built from the sources, see {@code
 * docs/reference/emulator.md}.
 *
 * <pre>
 * &#64;SpringBootTest
 * class UploadTests {
 *
 *     &#64;ServiceConnection
 *     static final LabelboxEmulatorContainer EMULATOR = new LabelboxEmulatorContainer("labelbox-emulator");
 * }</pre>
 *
 * <p>The key and the control token are generated for each container unless they are set. The container counts as
 * started when the emulator responds. Set other options of the emulator as environment variables with {@link #withEnv}.
 */
public final class LabelboxEmulatorContainer extends GenericContainer<LabelboxEmulatorContainer> {

    /** The port of the emulator in the container. */
    public static final int PORT = 8080;

    private static final DockerImageName IMAGE = DockerImageName.parse("labelbox-emulator");
    private static final String API_KEY = "LABELBOX_EMULATOR_API_KEY";
    private static final String CONTROL_TOKEN = "LABELBOX_EMULATOR_CONTROL_TOKEN";
    private static final String SEED = "LABELBOX_EMULATOR_SEED";
    private static final int RESET_MILLIS = 30_000;

    /**
     * Create a container of the image with the given name, such as {@code labelbox-emulator:0.1.0}.
     *
     * @throws IllegalStateException if the image is not named {@code labelbox-emulator}, see {@link
     *     #LabelboxEmulatorContainer(DockerImageName)}
     */
    public LabelboxEmulatorContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /**
     * Create a container of the given image.
     *
     * @throws IllegalStateException if the image is not named {@code labelbox-emulator} and not declared as its
     *     substitute by {@link DockerImageName#asCompatibleSubstituteFor(String)}
     */
    public LabelboxEmulatorContainer(DockerImageName image) {
        super(image);
        image.assertCompatibleWith(IMAGE);
        withExposedPorts(PORT);
        withApiKey(random());
        withControlToken(random());
        waitingFor(Wait.forHttp("/emulator/v1/health").forPort(PORT));
    }

    private static String random() {
        byte[] bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Set the key of the first organization's administrator. */
    public LabelboxEmulatorContainer withApiKey(String key) {
        return withEnv(API_KEY, key);
    }

    /** Set the token that requests to {@code /emulator/v1} require. */
    public LabelboxEmulatorContainer withControlToken(String token) {
        return withEnv(CONTROL_TOKEN, token);
    }

    /** Load a seed file on startup: YAML or JSON, see {@code docs/reference/emulator.md}. */
    public LabelboxEmulatorContainer withSeed(MountableFile file) {
        return withCopyFileToContainer(file, "/seed.yaml").withEnv(SEED, "/seed.yaml");
    }

    /** Return the key of the first organization's administrator. */
    public final String getApiKey() {
        return Objects.requireNonNull(getEnvMap().get(API_KEY), API_KEY);
    }

    /**
     * Return the GraphQL endpoint.
     *
     * @throws IllegalStateException if the container is not started
     */
    public final URI getEndpoint() {
        return at("/graphql");
    }

    /**
     * Return the base URL of the REST endpoint.
     *
     * @throws IllegalStateException if the container is not started
     */
    public final URI getRestEndpoint() {
        return at("/api/v1");
    }

    /**
     * Return the URL that replaces that of the web application in links. There is no web application at this URL.
     *
     * @throws IllegalStateException if the container is not started
     */
    public final URI getAppUrl() {
        return at("");
    }

    /**
     * Return the base URL of the control API, whose requests require {@code Authorization: Bearer} with the control
     * token.
     *
     * @throws IllegalStateException if the container is not started
     */
    public final URI getControlUrl() {
        return at("/emulator/v1");
    }

    /** Return the token that requests to the control API require. */
    public final String getControlToken() {
        return Objects.requireNonNull(getEnvMap().get(CONTROL_TOKEN), CONTROL_TOKEN);
    }

    /**
     * Reset the emulator: only its first organization is kept, without content, and with the same key.
     *
     * @throws IllegalStateException if the container is not started, or the emulator rejects the reset
     * @throws UncheckedIOException if the emulator cannot be reached within 30 seconds
     */
    public final void reset() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) at("/emulator/v1/reset").toURL().openConnection();
            connection.setConnectTimeout(RESET_MILLIS);
            connection.setReadTimeout(RESET_MILLIS);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("authorization", "Bearer " + getControlToken());
            int status = connection.getResponseCode();
            connection.disconnect();
            if (status != HttpURLConnection.HTTP_NO_CONTENT) {
                throw new IllegalStateException("Could not reset the emulator: it responded with HTTP " + status);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not reset the emulator", failure);
        }
    }

    private URI at(String path) {
        return URI.create("http://" + getHost() + ":" + getMappedPort(PORT) + path);
    }
}
