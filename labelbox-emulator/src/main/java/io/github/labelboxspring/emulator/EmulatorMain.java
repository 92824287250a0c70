package io.github.labelboxspring.emulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the emulator until the process ends. {@code --help} lists the options. */
@Command(
        name = "labelbox-emulator",
        description = "Runs an emulator of the Labelbox API until it is stopped.",
        mixinStandardHelpOptions = true,
        versionProvider = EmulatorMain.Version.class,
        subcommands = HealthCommand.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footerHeading = "%n",
        footer =
                "Each option can also be given by an environment variable, such as LABELBOX_EMULATOR_API_KEY for --api-key.")
public final class EmulatorMain implements Callable<Integer> {

    static final String ENVIRONMENT = "${env:LABELBOX_EMULATOR_";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = ENVIRONMENT + "HOST:-127.0.0.1}",
            description = "The address to listen on; 0.0.0.0 lets other machines in (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = ENVIRONMENT + "PORT:-0}",
            description = "The port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = ENVIRONMENT + "PUBLIC_URL}",
            description = "How clients reach the emulator where that is not the address it listens on.")
    private @Nullable String publicUrl;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            defaultValue = ENVIRONMENT + "TLS_CERTIFICATE}",
            description = "A PEM file of the certificate to show; with --tls-key, HTTPS takes the place of HTTP.")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            defaultValue = ENVIRONMENT + "TLS_KEY}",
            description = "A PEM file of the certificate's private key, without a password.")
    private @Nullable Path key;

    @Option(
            names = "--allowed-origins",
            paramLabel = "ORIGIN",
            split = ",",
            defaultValue = ENVIRONMENT + "ALLOWED_ORIGINS}",
            description =
                    "Web pages that may use the emulator, such as http://localhost:3000; * for all (default: none).")
    private String @Nullable [] origins;

    @Option(
            names = "--api-key",
            paramLabel = "KEY",
            defaultValue = ENVIRONMENT + "API_KEY}",
            description = "The key of the first organization's administrator; drawn anew if not given.")
    private @Nullable String apiKey;

    @Option(
            names = "--control-token",
            paramLabel = "TOKEN",
            defaultValue = ENVIRONMENT + "CONTROL_TOKEN}",
            description = "What other machines need for /emulator/v1; drawn anew if not given.")
    private @Nullable String controlToken;

    @Option(
            names = "--seed",
            paramLabel = "FILE",
            defaultValue = ENVIRONMENT + "SEED}",
            description = "A YAML file of users, datasets, ontologies and projects to begin with.")
    private @Nullable Path seed;

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            defaultValue = ENVIRONMENT + "SNAPSHOT}",
            description = "A snapshot of an emulator of this version to begin with; options that are given count more.")
    private @Nullable Path snapshot;

    @Option(
            names = "--rate-limit",
            paramLabel = "REQUESTS",
            defaultValue = ENVIRONMENT + "RATE_LIMIT}",
            description =
                    "Requests of a user in a minute; 0 for any number (default: 0; the platform's limit is 1500).")
    private @Nullable Integer rateLimit;

    @Option(
            names = "--strict",
            defaultValue = ENVIRONMENT + "STRICT}",
            description = "Refuse input also where a rule is documented and its enforcement is not.")
    private @Nullable Boolean strict;

    @Option(
            names = "--task-latency",
            paramLabel = "DURATION",
            defaultValue = ENVIRONMENT + "TASK_LATENCY}",
            description = "How long background work waits before it begins (default: PT0.1S).")
    private @Nullable Duration taskLatency;

    @Option(
            names = "--processing-time",
            paramLabel = "DURATION",
            defaultValue = ENVIRONMENT + "PROCESSING_TIME}",
            description = "How long a new data row is being processed (default: PT0.1S).")
    private @Nullable Duration processingTime;

    @Option(
            names = "--dry-run",
            defaultValue = ENVIRONMENT + "DRY_RUN:-false}",
            description = "Starts, answers a request and ends: shows whether the options and the seed are right.")
    private boolean dryRun;

    EmulatorMain() {}

    public static void main(String[] arguments) {
        LabelboxEmulator.preload();
        int code = commandLine().execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** The program; its exit codes are 0, 1 if the emulator cannot start, and 2 for wrong options. */
    static CommandLine commandLine() {
        return new CommandLine(new EmulatorMain())
                .setParameterExceptionHandler((wrong, arguments) -> {
                    PrintWriter err = wrong.getCommandLine().getErr();
                    err.println("labelbox-emulator: " + wrong.getMessage() + ". --help tells the options.");
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("labelbox-emulator: " + failure.getMessage());
                    return 1;
                });
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        LabelboxEmulator emulator = start();
        if (this.dryRun) {
            try (emulator) {
                Probe probe = new Probe(this.host, emulator.port(), this.certificate);
                probe.health();
                probe.user(emulator.apiKey());
                return 0;
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        new CountDownLatch(1).await();
        return 0;
    }

    /** Starts the emulator by the options and tells where it is. */
    LabelboxEmulator start() {
        LabelboxEmulatorBuilder builder =
                LabelboxEmulator.builder().host(this.host).port(this.port);
        given(this.rateLimit, builder::rateLimit);
        given(this.strict, builder::strict);
        given(this.taskLatency, builder::taskLatency);
        given(this.processingTime, builder::processingTime);
        given(this.publicUrl, builder::publicUrl);
        given(this.origins, builder::allowedOrigins);
        secure(builder);
        given(this.apiKey, builder::apiKey);
        given(this.controlToken, builder::controlToken);
        given(this.seed, builder::seed);
        given(this.snapshot, builder::snapshot);
        LabelboxEmulator emulator = builder.start();
        if (this.spec != null) {
            tell(
                    emulator,
                    this.spec.commandLine().getOut(),
                    this.spec.commandLine().getErr());
        }
        return emulator;
    }

    private void secure(LabelboxEmulatorBuilder builder) {
        if (this.certificate != null && this.key != null) {
            builder.tls(this.certificate, this.key);
        } else if (this.certificate != null || this.key != null) {
            throw new IllegalArgumentException("--tls-certificate and --tls-key must be given together");
        }
    }

    private static <T> void given(@Nullable T value, Consumer<T> option) {
        if (value != null) {
            option.accept(value);
        }
    }

    /** Lines for programs go to the output, those for people to the errors. */
    private static void tell(LabelboxEmulator emulator, PrintWriter output, PrintWriter errors) {
        output.println("endpoint=" + emulator.endpoint());
        output.println("rest-endpoint=" + emulator.restEndpoint());
        output.println("app-url=" + emulator.appUrl());
        output.println("api-key=" + emulator.apiKey());
        output.println("control-token=" + emulator.controlToken());
        output.flush();
        errors.printf(
                Locale.ROOT,
                """
                The Labelbox emulator %s listens on %s.
                  Python:   labelbox.Client(api_key=..., endpoint="%s", rest_endpoint="%s")
                  Spring:   labelbox.api-key=... labelbox.endpoint=%s labelbox.rest-endpoint=%s
                  Control:  curl %s/emulator/v1/openapi.json
                  Browser:  %s
                """,
                emulator.control().version(),
                emulator.baseUrl(),
                emulator.endpoint(),
                emulator.restEndpoint(),
                emulator.endpoint(),
                emulator.restEndpoint(),
                emulator.baseUrl(),
                emulator.appUrl());
        errors.flush();
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = EmulatorMain.class.getPackage().getImplementationVersion();
            return new String[] {"labelbox-emulator " + (version == null ? "development" : version)};
        }
    }
}
