package io.github.labelboxspring.boot.tasks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The MariaDB server of this machine, such as that of Debian's {@code mariadb-server-core}, on files of its own. It lives in
 * Berlin, where an hour is left out each March.
 */
final class MariaDb {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDb.class);

    private static final Optional<Path> PROGRAM = Stream.concat(
                    Stream.of(Optional.ofNullable(System.getenv("PATH"))
                            .orElse("")
                            .split(File.pathSeparator)),
                    Stream.of("/usr/sbin"))
            .map(folder -> Path.of(folder, "mariadbd"))
            .filter(Files::isExecutable)
            .findFirst();

    private static @Nullable MariaDb running;

    private final int port;

    private MariaDb(int port) {
        this.port = port;
    }

    /** Whether it is there; what it is needed for cannot be tested otherwise. */
    static boolean isInstalled() {
        if (PROGRAM.isEmpty()) {
            LOG.warn("SKIPPED: MariaDB is not tested, since there is no mariadbd (Debian: mariadb-server-core)");
        }
        return PROGRAM.isPresent();
    }

    /** One server for all tests of this process, stopped with it. */
    static synchronized MariaDb server() {
        MariaDb server = running;
        if (server == null) {
            try {
                server = start(Files.createTempDirectory("mariadb"));
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
            running = server;
        }
        return server;
    }

    private static MariaDb start(Path folder) throws IOException {
        int port = freePort();
        Path log = Files.createFile(folder.resolve("log"));
        ProcessBuilder command = new ProcessBuilder(
                        PROGRAM.orElseThrow().toString(),
                        "--no-defaults",
                        "--skip-grant-tables",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + Files.createDirectory(folder.resolve("data")),
                        "--tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                        "--socket=" + folder.resolve("socket"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--innodb-buffer-pool-size=16M",
                        "--innodb-flush-log-at-trx-commit=0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("TZ", "Europe/Berlin");
        Process process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.destroyForcibly().onExit().join();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !process.isAlive() || Files.readString(log).contains("ready for connections"));
        if (!process.isAlive()) {
            throw new IllegalStateException("MariaDB does not start:\n" + Files.readString(log));
        }
        return new MariaDb(port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Return the URL of a new, empty database.
     *
     * @param driver {@code mariadb}, or {@code mysql} for the driver of MySQL, to which each MariaDB is a MySQL
     */
    String url(String driver) {
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        return "jdbc:" + driver + "://127.0.0.1:" + this.port + "/" + name + "?user=root&createDatabaseIfNotExist=true";
    }
}
