package io.github.labelboxspring;

import io.github.labelboxspring.call.LineStream;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads export lines that were not downloaded by a client, such as those of a stored file or of a webhook. */
public final class ExportLines {

    private static final Json JSON = Json.lenient();

    private static final ResultType<ExportedDataRow> ROW = ResultType.of(ExportedDataRow.class);

    private ExportLines() {}

    /**
     * Read a line as {@code client.exports().rows(…)} does: fields with an unexpected structure are omitted and
     * reported in {@link ExportedDataRow#problems()}, with line number 1.
     *
     * @throws io.github.labelboxspring.error.DecodingException if the line is not JSON
     */
    public static ExportedDataRow read(String line) {
        List<LineStream.Problem> problems = new ArrayList<>();
        ExportedDataRow row = JSON.readWhatFits(
                line.getBytes(StandardCharsets.UTF_8),
                ROW,
                (path, reason, json) -> problems.add(new LineStream.Problem(1, path, reason, json)));
        return problems.isEmpty() ? row : row.withProblems(problems);
    }
}
