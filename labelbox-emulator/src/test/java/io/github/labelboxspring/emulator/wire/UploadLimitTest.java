package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadLimitTest {

    private static final String UPLOAD =
            "mutation($file:Upload!){uploadFile(file:$file,contentLength:1,sign:true){url}}";
    private static final String MULTIPART = "multipart/form-data; boundary=frontier";
    private static final int MEGABYTE = 1024 * 1024;

    private final Set<Path> before = directories();
    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    /** M7: the answer is there before the body is. */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/_gql", "/api/v1/feature-schemas/a"})
    void refusesAStrangerBeforeTheBody(String path) throws IOException {
        String answer = begin(path, "wrong", "content-length: 300000000", 0);

        assertThat(answer).contains("Invalid API key").containsAnyOf(" 200 ", " 401 ");
        assertThat(files()).isEmpty();
    }

    /** M7 */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/api/v1/feature-schemas/a"})
    @Fact("P1.3-16")
    void refusesAnAnnouncedBodyThatIsTooLarge(String path) throws IOException {
        assertThat(begin(path, this.emulator.apiKey(), "content-length: 500000000", 0))
                .contains(" 413 ");
        assertThat(files()).isEmpty();
    }

    /** M7 */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/api/v1/feature-schemas/a"})
    @Fact("P1.3-16")
    void refusesALargeBodyThatIsNotAnnounced(String path) throws IOException {
        assertThat(begin(path, this.emulator.apiKey(), "transfer-encoding: chunked", 257))
                .contains(" 413 ");
        assertThat(files()).isEmpty();
    }

    /** M7 */
    @Test
    void keepsNothingOfARefusedUpload() throws IOException {
        Wire wire = new Wire(this.emulator);
        byte[] content = new byte[MEGABYTE];

        wire.upload("mutation{noSuchField}", Map.of(), "a.txt", "text/plain", content);
        assertThat(files()).isEmpty();
        this.emulator.faults().on("uploadFile").graphqlError("AUTHENTICATION_ERROR", "no");
        wire.upload(UPLOAD, Map.of(), "a.txt", "text/plain", content);
        assertThat(files()).isEmpty();

        wire.upload(UPLOAD, Map.of(), "a.txt", "text/plain", content);
        assertThat(files()).hasSize(1);
    }

    private String begin(String path, String key, String framing, int megabytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", this.emulator.port())) {
            socket.setSoTimeout(60_000);
            OutputStream output = socket.getOutputStream();
            boolean graphQl = !path.startsWith("/api");
            output.write(((graphQl ? "POST " : "PUT ") + path + " HTTP/1.1\r\nhost: a\r\nauthorization: Bearer " + key
                            + "\r\ncontent-type: " + MULTIPART + "\r\n" + framing + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            if (megabytes > 0) {
                chunk(
                        output,
                        "--frontier\r\nContent-Disposition: form-data; name=\"1\"; filename=\"a\"\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                send(output, megabytes);
            }
            return first(socket.getInputStream());
        }
    }

    private static void send(OutputStream output, int megabytes) {
        try {
            byte[] piece = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                chunk(output, piece);
            }
        } catch (IOException answeredBefore) {
            // The server may close before it has heard everything.
        }
    }

    private static void chunk(OutputStream output, byte[] bytes) throws IOException {
        output.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        output.write(bytes);
        output.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String first(InputStream input) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        int read = input.read(buffer);
        while (read > 0
                && !answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8))
                        .toString()
                        .contains("}")) {
            read = input.read(buffer);
        }
        return answer.toString();
    }

    private Set<Path> files() throws IOException {
        Set<Path> own = directories();
        own.removeAll(this.before);
        Set<Path> files = new HashSet<>();
        for (Path directory : own) {
            try (Stream<Path> all = Files.list(directory)) {
                all.forEach(files::add);
            }
        }
        return files;
    }

    private static Set<Path> directories() {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("labelbox-emulator-"))
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
