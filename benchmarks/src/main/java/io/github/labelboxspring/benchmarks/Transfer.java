package io.github.labelboxspring.benchmarks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Uploads or exports data rows and prints how long it took: {@code upload NAME ROWS} or {@code export DATASET}. The
 * server is named by {@code LABELBOX_ENDPOINT}, {@code LABELBOX_REST_ENDPOINT} and {@code LABELBOX_API_KEY}.
 */
public final class Transfer {

    /** The most that one upload may have. */
    private static final int LARGEST_UPLOAD = 150_000;

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final LabelboxClient client;

    private final PrintStream output;

    private Transfer(LabelboxClient client, PrintStream output) {
        this.client = client;
        this.output = output;
    }

    public static void main(String[] arguments) {
        LabelboxClient client = LabelboxClient.builder()
                .apiKey(System.getenv("LABELBOX_API_KEY"))
                .endpoint(System.getenv("LABELBOX_ENDPOINT"))
                .restEndpoint(System.getenv("LABELBOX_REST_ENDPOINT"))
                .build();
        Transfer transfer = new Transfer(client, System.out);
        switch (arguments[0]) {
            case "upload" -> transfer.upload(arguments[1], Integer.parseInt(arguments[2]));
            case "export" -> transfer.export(arguments[1]);
            default -> throw new IllegalArgumentException("upload NAME ROWS, or export DATASET");
        }
    }

    private void upload(String name, int rows) {
        String dataset =
                this.client.datasets().create(NewDataset.named(name)).execute().id();
        long start = System.nanoTime();
        int made = 0;
        for (int from = 0; from < rows; from += LARGEST_UPLOAD) {
            int first = from;
            int last = Math.min(rows, from + LARGEST_UPLOAD);
            Iterable<NewDataRow> part = () ->
                    IntStream.range(first, last).mapToObj(n -> row(name, n)).iterator();
            DataRowsResult result = this.client
                    .dataRows()
                    .create(dataset, part)
                    .start()
                    .execute()
                    .await(PATIENCE);
            made += result.rows().size();
        }
        print(dataset, made, System.nanoTime() - start);
    }

    private static NewDataRow row(String name, int number) {
        return NewDataRow.of("https://example.org/" + name + "/" + number + ".png")
                .globalKey(name + "/" + number)
                .externalId("row " + number);
    }

    private void export(String dataset) {
        Export export = this.client
                .exports()
                .startDataset(dataset, ExportFilters.NONE, ExportParams.with(ExportDetail.DATA_ROW_DETAILS))
                .start()
                .execute()
                .await(PATIENCE);
        long start = System.nanoTime();
        try (Stream<ExportedDataRow> rows = this.client.exports().rows(export).stream()) {
            long read = rows.filter(row -> row.dataRow().globalKey() != null).count();
            print(dataset, read, System.nanoTime() - start);
        }
        if (export.rows() == 0) {
            throw new IllegalStateException("Nothing was exported");
        }
    }

    private void print(String dataset, long rows, long nanos) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        this.output.printf(
                "dataset=%s rows=%d seconds=%.2f peak-heap-mb=%d%n", dataset, rows, nanos / 1e9, peak / (1024 * 1024));
    }
}
