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
 * A container with the emulator of the Labelbox API. Its image is made from the sources, see {@code
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
 * <p>The key and the control token are drawn anew for each container unless they are given. The container counts as started
 * when the emulator answers. Other options of the program are given as environment variables, by {@link #withEnv}.
 */
public final class LabelboxEmulatorContainer extends GenericContainer<LabelboxEmulatorContainer> {

    /** The port on which the emulator listens in the container. */
    public static final int PORT = 8080;

    private static final DockerImageName IMAGE = DockerImageName.parse("labelbox-emulator");
    private static final String API_KEY = "LABELBOX_EMULATOR_API_KEY";
    private static final String CONTROL_TOKEN = "LABELBOX_EMULATOR_CONTROL_TOKEN";
    private static final String SEED = "LABELBOX_EMULATOR_SEED";
    private static final int RESET_MILLIS = 30_000;

    /**
     * A container of the image with this name, such as {@code labelbox-emulator:0.1.0}.
     *
     * @throws IllegalStateException if the image is not called {@code labelbox-emulator}, see {@link
     *     #LabelboxEmulatorContainer(DockerImageName)}
     */
    public LabelboxEmulatorContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /**
     * A container of this image.
     *
     * @throws IllegalStateException if the image is not called {@code labelbox-emulator} and not declared to be its
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

    /** Sets the key of the first organization's administrator. */
    public LabelboxEmulatorContainer withApiKey(String key) {
        return withEnv(API_KEY, key);
    }

    /** Sets what requests to {@code /emulator/v1} need. */
    public LabelboxEmulatorContainer withControlToken(String token) {
        return withEnv(CONTROL_TOKEN, token);
    }

    /** Lets the emulator begin with what a file describes: YAML or JSON, see {@code docs/reference/emulator.md}. */
    public LabelboxEmulatorContainer withSeed(MountableFile file) {
        return withCopyFileToContainer(file, "/seed.yaml").withEnv(SEED, "/seed.yaml");
    }

    /** The key of the first organization's administrator. */
    public final String getApiKey() {
        return Objects.requireNonNull(getEnvMap().get(API_KEY), API_KEY);
    }

    /**
     * The GraphQL endpoint.
     *
     * @throws IllegalStateException if the container is not started
     */
    public final URI getEndpoint() {
        return at("/graphql");
    }

    /**
     * The base of the REST paths.
     *
     * @throws IllegalStateException if the container is not started
     */
    public final URI getRestEndpoint() {
        return at("/api/v1");
    }

    /**
     * What stands for the web application, for links; nothing answers there.
     *
     * @throws IllegalStateException if the container is not started
     */
    public final URI getAppUrl() {
        return at("");
    }

    /**
     * The base of the control's paths, which need {@code Authorization: Bearer} and the token.
     *
     * @throws IllegalStateException if the container is not started
     */
    public final URI getControlUrl() {
        return at("/emulator/v1");
    }

    /** What requests to the control need. */
    public final String getControlToken() {
        return Objects.requireNonNull(getEnvMap().get(CONTROL_TOKEN), CONTROL_TOKEN);
    }

    /**
     * Empties the emulator: only its first organization is left, without content, and with the same key.
     *
     * @throws IllegalStateException if the container is not started, or the emulator refuses
     * @throws UncheckedIOException if it cannot be reached within 30 seconds
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
                throw new IllegalStateException("The emulator refuses to be reset: it answers with " + status);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The emulator cannot be reset", failure);
        }
    }

    private URI at(String path) {
        return URI.create("http://" + getHost() + ":" + getMappedPort(PORT) + path);
    }
}
