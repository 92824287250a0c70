package io.github.labelboxspring.emulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Queries the health of a running emulator, for a container's health check. */
@Command(
        name = "health",
        description = "Asks a running emulator on this machine whether it answers; the exit code is 1 if it does not.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = EmulatorMain.ENVIRONMENT + "HOST:-127.0.0.1}",
            description = "The address that it listens on (default: ${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            required = true,
            defaultValue = EmulatorMain.ENVIRONMENT + "PORT}",
            description = "The port that it listens on.")
    private int port;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            defaultValue = EmulatorMain.ENVIRONMENT + "TLS_CERTIFICATE}",
            description = "The certificate that it shows if it speaks TLS.")
    private @Nullable Path certificate;

    HealthCommand() {}

    @Override
    public Integer call() throws IOException {
        String answer = new Probe(this.host, this.port, this.certificate).health();
        if (this.spec != null) {
            PrintWriter output = this.spec.commandLine().getOut();
            output.println(answer);
            output.flush();
        }
        return 0;
    }
}
