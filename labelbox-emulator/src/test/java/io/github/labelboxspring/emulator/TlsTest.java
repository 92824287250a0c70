package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** M16: HTTPS in place of HTTP. */
class TlsTest {

    @TempDir
    private Path folder;

    private Identity identity;

    @BeforeEach
    void identify() throws Exception {
        this.identity = Identity.in(this.folder);
    }

    @Test
    void linksLeadToHttpsToo() throws Exception {
        try (LabelboxEmulator emulator = LabelboxEmulator.builder()
                .tls(this.identity.certificate(), this.identity.key())
                .start()) {
            emulator.control()
                    .seed(
                            emulator.control().workspaces().get(0),
                            "datasets: [{name: d, data_rows: [{row_data: '" + emulator.baseUrl() + "/storage/x'}]}]");
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .sslContext(this.identity.trusted())
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(emulator.endpoint()))
                                    .header("authorization", "Bearer " + emulator.apiKey())
                                    .header("content-type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"query\":\"{datasets{dataRows{rowData}}}\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(emulator.endpoint()).isEqualTo("https://127.0.0.1:" + emulator.port() + "/graphql");
            assertThat(new JsonMapper()
                            .readTree(answer.body())
                            .at("/data/datasets/0/dataRows/0/rowData")
                            .asString())
                    .startsWith(emulator.baseUrl() + "/storage/x?expires=");
        }
    }

    @Test
    void theProgramTellsItsHealthOverHttps() {
        StringWriter errors = new StringWriter();
        CommandLine program = EmulatorMain.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(errors, true));
        String certificate = "--tls-certificate=" + this.identity.certificate();
        program.parseArgs("--host=localhost", certificate, "--tls-key=" + this.identity.key());
        EmulatorMain main = program.getCommand();
        try (LabelboxEmulator emulator = main.start()) {
            assertThat(program.execute("health", "--port=" + emulator.port(), certificate))
                    .isZero();
            assertThat(program.execute("health", "--port=" + emulator.port())).isEqualTo(1);
        }
    }

    @Test
    void filesThatCannotBeUsedAreNamed() throws Exception {
        Path none = Files.writeString(this.folder.resolve("none.pem"), "no certificate");
        LabelboxEmulatorBuilder builder = LabelboxEmulator.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.tls(none, this.identity.key()))
                .withMessageContaining("none.pem")
                .withMessageContaining("must be PEM files");
    }

    @Test
    void aCertificateWithoutItsKeyIsOneLine() {
        StringWriter errors = new StringWriter();
        CommandLine program = EmulatorMain.commandLine().setErr(new PrintWriter(errors, true));
        assertThat(program.execute("--tls-certificate=" + this.identity.certificate()))
                .isEqualTo(1);
        assertThat(errors.toString().lines()).singleElement().asString().contains("--tls-key");
    }
}
