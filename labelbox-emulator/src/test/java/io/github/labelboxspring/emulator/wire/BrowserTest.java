package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.LabelboxEmulatorBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** M16: what browsers see. Over a socket, since the JDK's client sends no {@code Origin}. */
class BrowserTest {

    private static final String PAGE = "http://localhost:3000";
    private static final String TOKEN = "token-of-the-test";

    private static LabelboxEmulatorBuilder options() {
        return LabelboxEmulator.builder().controlToken(TOKEN);
    }

    /** The whole answer, names of headers in lower case. */
    private static String send(LabelboxEmulator emulator, String line, String... headers) throws IOException {
        String head = line + " HTTP/1.1\r\nhost: 127.0.0.1:" + emulator.port() + "\r\nconnection: close\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void pagesThatAreAllowedMayAskAndReadTheAnswer() throws IOException {
        try (LabelboxEmulator emulator = options().allowedOrigins(PAGE).start()) {
            String preflight = send(
                    emulator,
                    "OPTIONS /graphql",
                    "origin: " + PAGE,
                    "access-control-request-method: POST",
                    "access-control-request-headers: authorization,content-type");
            String answer = send(emulator, "GET /emulator/v1/version", "origin: " + PAGE);

            assertThat(preflight)
                    .startsWith("http/1.1 200")
                    .contains("access-control-allow-origin: " + PAGE, "access-control-allow-headers: authorization");
            assertThat(answer).startsWith("http/1.1 200").contains("access-control-allow-origin: " + PAGE, "version");
        }
    }

    /** Otherwise any page that a developer visits could reset the emulator, or read its keys. */
    @Test
    void otherPagesMayNeitherReadNorControl() throws IOException {
        try (LabelboxEmulator emulator = options().start()) {
            assertThat(send(emulator, "POST /emulator/v1/reset", "origin: " + PAGE, "content-length: 0"))
                    .startsWith("http/1.1 401")
                    .doesNotContain("access-control-allow-origin");
            assertThat(send(
                            emulator,
                            "POST /emulator/v1/reset",
                            "origin: http://127.0.0.1:" + emulator.port(),
                            "content-length: 0"))
                    .startsWith("http/1.1 204");
        }
    }

    @Test
    void aPageShowsWhatIsThere() throws IOException {
        try (LabelboxEmulator emulator = options().start()) {
            emulator.control().seed(emulator.control().workspaces().get(0), """
                            datasets: [{name: 'Cats & <b>dogs</b>', data_rows: [{row_data: abc, global_key: one}]}]
                            ontologies: [{name: Kinds, media_type: TEXT}]
                            projects: [{name: Reading, media_type: TEXT, ontology: Kinds, batches: [{name: b, priority: 1, data_rows: [one]}]}]
                            """);
            new Wire(emulator).data("{user{id}}");
            String page = send(emulator, "GET /");

            assertThat(page)
                    .startsWith("http/1.1 200")
                    .contains(
                            "cats &amp; &lt;b&gt;dogs",
                            "<td>reading</td><td>text</td><td>1</td>",
                            "kinds",
                            "<td>user</td>",
                            "content-security-policy")
                    .doesNotContain(emulator.apiKey().toLowerCase(Locale.ROOT), "<script");
        }
    }

    @Test
    void aBrowserAsksForTheTokenAsAPassword() throws IOException {
        String typed = Base64.getEncoder().encodeToString(("anybody:" + TOKEN).getBytes(StandardCharsets.UTF_8));
        try (LabelboxEmulator emulator = options().start()) {
            String foreign = "origin: " + PAGE;
            assertThat(send(emulator, "GET /", foreign))
                    .startsWith("http/1.1 401")
                    .contains("www-authenticate: basic");
            assertThat(send(emulator, "GET /", foreign, "authorization: Basic " + typed))
                    .startsWith("http/1.1 200");
            assertThat(send(emulator, "GET /", foreign, "authorization: Basic %%%"))
                    .startsWith("http/1.1 401");
        }
    }
}
