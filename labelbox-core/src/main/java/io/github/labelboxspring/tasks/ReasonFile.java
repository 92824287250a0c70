package io.github.labelboxspring.tasks;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.RangedFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collector;

/** Reads the reason of a failed task from a file behind a signed URL. */
final class ReasonFile {

    private static final int BYTES = 64 * 1_024;

    /** Limits how long other tasks wait for their states. */
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final Collector<byte[], ByteArrayOutputStream, String> UTF_8_TEXT = Collector.of(
            ByteArrayOutputStream::new,
            ByteArrayOutputStream::writeBytes,
            (first, second) -> {
                first.writeBytes(second.toByteArray());
                return first;
            },
            bytes -> bytes.toString(StandardCharsets.UTF_8));

    private final Caller caller;

    ReasonFile(Caller caller) {
        this.caller = caller;
    }

    /** Return the reason, empty if the file states none. A file that cannot be read must not hide the failed task. */
    Call<String> read(String url) {
        return this.caller
                .bytes(RangedFile.at("DownloadFailureReason", "file with the reason of a failed task", url))
                .limit(BYTES)
                .collect(UTF_8_TEXT)
                .with(options -> options.withDeadline(DEADLINE))
                .map(content -> FailureReason.of(content, this.caller.json()))
                .recover(
                        LabelboxException.class,
                        unreadable ->
                                Call.of("the reason is in a file that could not be read: " + unreadable.getMessage()));
    }
}
