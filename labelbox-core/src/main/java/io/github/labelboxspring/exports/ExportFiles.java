package io.github.labelboxspring.exports;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.FileRange;
import io.github.labelboxspring.internal.operation.RangedFile;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests the two files of an export: results and errors. */
record ExportFiles(Caller caller, String taskId) {

    private static final Document<Headers> GET_EXPORT_HEADERS =
            Document.query(ExportFiles.class, "GetExportHeaders", "task", Headers.class);

    private static final Document<Optional<Part>> GET_EXPORT_FILE = Document.query(
            ExportFiles.class,
            "GetExportFile",
            "task.exportFileFromOffset",
            ResultType.of(Part.class).optional());

    /** Return the sizes of both files. A missing file has no header. */
    Call<Export> headers() {
        return this.caller.call(GET_EXPORT_HEADERS.with("id", this.taskId)).map(headers -> {
            Header result = headers.result() == null ? Header.NONE : headers.result();
            Header errors = headers.errors() == null ? Header.NONE : headers.errors();
            return new Export(
                    this.taskId, result.totalLines(), result.totalSize(), errors.totalLines(), errors.totalSize());
        });
    }

    RangedFile results(long size) {
        return file("DownloadExport", "RESULT", size);
    }

    RangedFile errors(long size) {
        return file("DownloadExportErrors", "ERRORS", size);
    }

    private RangedFile file(String operation, String streamType, long size) {
        return new RangedFile(operation, "export " + this.taskId, size, offset -> partAt(streamType, offset));
    }

    private Call<FileRange> partAt(String streamType, long offset) {
        return this.caller
                .call(GET_EXPORT_FILE.with(
                        Map.of("id", this.taskId, "streamType", streamType, "offset", String.valueOf(offset))))
                .map(found -> {
                    Part part = found.orElseThrow(() -> NotFoundException.of(
                            "GetExportFile",
                            "export " + this.taskId + " has no file " + streamType + " at byte " + offset,
                            ""));
                    Offsets offsets = part.offsets();
                    if (offset < offsets.start() || offset > offsets.end()) {
                        throw new DecodingException(
                                "export " + this.taskId + ": requested byte " + offset
                                        + ", but received a file with bytes " + offsets.start() + " to "
                                        + offsets.end(),
                                null,
                                true);
                    }
                    return new FileRange(part.file(), offsets.start(), offsets.end() + 1);
                });
    }

    record Headers(@Nullable Header result, @Nullable Header errors) {}

    record Header(long totalSize, long totalLines) {

        private static final Header NONE = new Header(0, 0);
    }

    record Part(Offsets offsets, String file) {

        /** Omits the URL, which contains a signature. */
        @Override
        public String toString() {
            return "Part[offsets=" + this.offsets + "]";
        }
    }

    /** The range of a part; both ends are inclusive. */
    record Offsets(long start, long end) {}
}
