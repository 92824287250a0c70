package io.github.labelboxspring.files;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.UploadFailedException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.FilePart;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Uploads files to Labelbox's own storage.
 *
 * <pre>{@code
 * UploadedFile wren = client.files().upload(Path.of("wren.jpg")).execute();
 * NewDataRow row = NewDataRow.of(wren.url()).withGlobalKey("wren");
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/import-image-data">Labelbox: import formats by media type</a>
 */
@CheckReturnValue
public final class FileOperations {

    /** The maximum size of an uploaded file in bytes (documentation, "Import" pages). */
    public static final long MAX_BYTES = 256L * 1024 * 1024;

    /** The number of files that are uploaded in parallel. They are streamed. */
    public static final int PARALLEL = 10;

    private static final String BINARY = "application/octet-stream";

    /** Idempotent, because a repeated upload creates a second file that is not referenced. */
    private static final Document<UploadedFile> UPLOAD_FILE = Document.mutation(
                    FileOperations.class, "UploadFile", "uploadFile", UploadedFile.class)
            .idempotent();

    private final Caller caller;

    public FileOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Upload a file from disk. Its media type is derived from its name, as in the official SDK: {@code image/heic} for
     * {@code photo.heic}, {@code application/octet-stream} for unknown extensions.
     *
     * @throws IllegalArgumentException if the file is not readable or too large
     */
    @PythonSdk("Client.upload_file")
    public Call<UploadedFile> upload(Path file) {
        check(file);
        String name = String.valueOf(file.getFileName());
        return upload(Content.of(file), name, FileTypes.of(name).orElse(BINARY), false);
    }

    /**
     * Upload files from disk, {@value #PARALLEL} at a time. A failed upload does not affect the others. To retry failed
     * files, use {@code upload(result.failed())}.
     *
     * <p>The call fails with {@link UploadFailedException} if no file could be uploaded, and like any other call if the
     * API key does not permit uploads.
     *
     * @return one outcome for each file, in the order of the files
     * @throws IllegalArgumentException if a file is not readable or too large; then nothing is uploaded
     */
    @JavaOnly("the SDK leaves the loop to its user")
    public Call<FileUploads> upload(Collection<Path> files) {
        List<Path> all = List.copyOf(files);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("files must not be empty");
        }
        all.forEach(FileOperations::check);
        return Call.all(all.stream().map(this::outcome).toList(), PARALLEL).map(outcomes -> {
            LabelboxException first = outcomes.get(0).failure();
            if (first != null && outcomes.stream().allMatch(outcome -> outcome.failure() != null)) {
                throw new UploadFailedException(0, all.size() - 1, first);
            }
            return new FileUploads(outcomes);
        });
    }

    private Call<FileUploads.Outcome> outcome(Path file) {
        return Call.defer(() -> upload(file))
                .map(uploaded -> new FileUploads.Outcome(file, uploaded, null))
                .recover(LabelboxException.class, failure -> {
                    if (failure.concernsTheKey()) {
                        throw failure;
                    }
                    return Call.of(new FileUploads.Outcome(file, null, failure));
                });
    }

    /**
     * Upload bytes.
     *
     * @param filename name of the file in the storage
     * @param contentType media type, such as {@code image/png}
     */
    @PythonSdk("Client.upload_data")
    public Call<UploadedFile> upload(byte[] bytes, String filename, String contentType) {
        return upload(Content.of(bytes), filename, contentType, false);
    }

    /**
     * Upload content.
     *
     * @param sign whether to sign the URL, so that it can be read without an API key; null for Labelbox's default
     * @throws IllegalArgumentException if the content is too large
     */
    @PythonSdk("Client.upload_data")
    public Call<UploadedFile> upload(Content content, String filename, String contentType, @Nullable Boolean sign) {
        long length = content.length();
        check(filename, length);
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("file", null);
        variables.put("contentLength", length);
        variables.put("sign", sign);
        return this.caller.call(UPLOAD_FILE
                .with(variables)
                .attach(new FilePart("variables.file", "1", filename, contentType, content)));
    }

    /**
     * Check whether a file can be uploaded.
     *
     * @throws IllegalArgumentException if the file is not readable or too large
     */
    public static void check(Path file) {
        check(file.toString(), Content.of(file).length());
    }

    private static void check(String name, long length) {
        if (length > MAX_BYTES) {
            throw new IllegalArgumentException(name + " has " + length + " bytes, but an upload can have at most "
                    + MAX_BYTES + ". Host it yourself");
        }
    }
}
