package io.github.labelboxspring.batch.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.Control;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.settings.Polling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.springframework.jdbc.core.JdbcTemplate;

/** An emulator, a database and a broker in this process, and processes that share a job. */
final class Cluster implements AutoCloseable {

    private static final int PARTITIONS = 8;

    private final String name = UUID.randomUUID().toString();

    private final Path folder;

    private final Broker broker;

    private final Server database;

    private final JdbcTemplate jdbc;

    private final LabelboxEmulator emulator =
            LabelboxEmulator.builder().taskLatency(Duration.ofMillis(5)).start();

    private final LabelboxClient client = LabelboxClient.builder()
            .apiKey(this.emulator.apiKey())
            .endpoint(this.emulator.endpoint())
            .restEndpoint(this.emulator.restEndpoint())
            .polling(new Polling(Duration.ofMillis(10), Duration.ofMillis(100)))
            .build();

    private final String source =
            this.client.datasets().create(NewDataset.of("source")).execute().id();

    private final String target =
            this.client.datasets().create(NewDataset.of("target")).execute().id();

    private final List<Process> processes = new ArrayList<>();

    Cluster(Path folder, Broker broker) throws SQLException {
        this.folder = folder;
        this.broker = broker;
        this.database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        JdbcDataSource connections = new JdbcDataSource();
        connections.setURL(databaseUrl());
        this.jdbc = new JdbcTemplate(connections);
        this.jdbc.execute("create table target (global_key varchar(200))");
    }

    private String databaseUrl() {
        return "jdbc:h2:tcp://localhost:" + this.database.getPort() + "/mem:" + this.name + ";DB_CLOSE_DELAY=-1";
    }

    /** Fill the dataset that is exported. */
    void fill(int rows) {
        Iterable<NewDataRow> all = () -> IntStream.range(0, rows)
                .mapToObj(each ->
                        NewDataRow.of("https://example.org/" + each + ".jpg").withGlobalKey("row-" + each))
                .iterator();
        try (Stream<DataRowsResult> results = this.client.dataRows().createAll(this.source, all).stream()) {
            results.forEach(DataRowsResult::orThrow);
        }
    }

    /** Return how many seconds the official SDK takes to move all rows. */
    double officialSdk(String python) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        python,
                        "src/test/python/move_rows.py",
                        this.emulator.endpoint(),
                        this.emulator.restEndpoint(),
                        this.emulator.apiKey(),
                        this.source,
                        this.target)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Double.parseDouble(
                output.substring(output.indexOf("seconds ") + 8).strip());
    }

    /** Return how many seconds the workers took. */
    double seconds() {
        return Objects.requireNonNull(this.jdbc.queryForObject(
                "select extract(epoch from max(end_time) - min(start_time)) from batch_step_execution"
                        + " where step_name like 'worker:%'",
                Double.class));
    }

    Process manager() throws IOException {
        return start("manager", "--spring.batch.jdbc.initialize-schema=always");
    }

    Process manager(int requestsPerMinute) throws IOException {
        return start(
                "manager",
                "--spring.batch.jdbc.initialize-schema=always",
                "--requests-per-minute=" + requestsPerMinute);
    }

    Process worker() throws IOException {
        return start("worker", "--spring.batch.job.enabled=false");
    }

    /** Start a worker that sends so many requests a minute at most. */
    Process worker(int requestsPerMinute) throws IOException {
        return start("worker", "--spring.batch.job.enabled=false", "--requests-per-minute=" + requestsPerMinute);
    }

    Control emulator() {
        return this.emulator.control();
    }

    private Process start(String role, String... more) throws IOException {
        Path output = this.folder.resolve(role + this.processes.size() + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SharedJob.class.getName(),
                "--spring.profiles.active=" + role + "," + this.broker.profile(),
                "--spring.main.web-application-type=none",
                "--spring.main.keep-alive=true",
                "--spring.datasource.url=" + databaseUrl(),
                "--broker=" + this.broker.address(),
                "--endpoint=" + this.emulator.endpoint(),
                "--rest-endpoint=" + this.emulator.restEndpoint(),
                "--key=" + this.emulator.apiKey(),
                "--source=" + this.source,
                "--target=" + this.target,
                "--partitions=" + PARTITIONS));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        this.processes.add(process);
        return process;
    }

    /** Wait until so many rows are in the table. */
    void awaitRows(long rows) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (count("target") < rows) {
            assertThat(System.nanoTime()).as(this::logs).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    /** Wait until no partition is being worked on. */
    void awaitPartitions() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (count("batch_step_execution where step_name like 'worker:%' and status in ('STARTING', 'STARTED')")
                > 0) {
            assertThat(System.nanoTime()).as(this::logs).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    void awaitEnd(Process manager) throws InterruptedException {
        assertThat(manager.waitFor(5, TimeUnit.MINUTES)).as(this::logs).isTrue();
        assertThat(manager.exitValue()).as(this::logs).isZero();
    }

    /** Each row is once in the table and once in the dataset. */
    void assertExactlyOnce(int rows) {
        assertThat(count("target")).isEqualTo(rows);
        assertThat(count("(select distinct global_key from target)")).isEqualTo(rows);
        try (Stream<ExportedDataRow> copies = this.client
                .exports()
                .rows(this.client
                        .exports()
                        .ofDataset(this.target, ExportFilters.NONE, ExportParams.of())
                        .execute())
                .stream()) {
            assertThat(copies.map(row -> row.dataRow().globalKey()).distinct().count())
                    .isEqualTo(rows);
        }
        assertThat(this.client.datasets().get(this.target).execute().rowCount()).isEqualTo(rows);
    }

    private long count(String what) {
        return Objects.requireNonNull(this.jdbc.queryForObject("select count(*) from " + what, Long.class));
    }

    /** Return what the processes wrote. */
    private String logs() {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.list(this.folder)) {
            for (Path file : files.sorted().toList()) {
                logs.append(file).append('\n').append(Files.readString(file)).append('\n');
            }
        } catch (IOException ex) {
            logs.append(ex);
        }
        return logs.toString();
    }

    @Override
    public void close() {
        this.processes.forEach(Process::destroyForcibly);
        this.client.close();
        this.emulator.close();
        this.jdbc.execute("shutdown");
        this.database.stop();
        this.broker.close();
    }
}
