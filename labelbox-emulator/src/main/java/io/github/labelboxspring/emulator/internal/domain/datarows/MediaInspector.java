package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Determines the type of assets from the declared media type, the bytes of stored files, or the form of the content or
 * its URL. No files are fetched.
 */
public final class MediaInspector {

    private static final Pattern URL = Pattern.compile("(?i)(https?|gs|s3)://\\S+");

    private static final Set<MediaType> FILES_ONLY = EnumSet.of(MediaType.IMAGE, MediaType.VIDEO, MediaType.AUDIO);

    private final BlobStore storage;
    private final SignedUrls urls;

    public MediaInspector(BlobStore storage, SignedUrls urls) {
        this.storage = storage;
        this.urls = urls;
    }

    /** Return the attributes of the data row's asset. */
    public MediaAttributes attributes(DataRow row) {
        Optional<Blob> blob = blob(row.source());
        String mimeType = mimeType(blob, row);
        MediaType type = type(row, mimeType);
        return blob.filter(found -> mimeType.startsWith("image/"))
                .map(found -> sized(type, mimeType, found))
                .orElseGet(() -> new MediaAttributes(type, mimeType, null, null));
    }

    /**
     * Return the media type by whose rules the data row is annotated.
     *
     * @param allowed the media type of the project or the ontology; if it is null or unknown, that of the data row applies
     */
    public MediaType annotated(DataRow row, @Nullable MediaType allowed) {
        return allowed == null || allowed == MediaType.UNKNOWN ? type(row, mimeType(blob(row.source()), row)) : allowed;
    }

    /**
     * Return whether the data row can be sent to projects of this media type. An external file has its declared media
     * type.
     *
     * @param guessing whether to guess the media type of an external file from its name if none is declared
     */
    public boolean fits(DataRow row, MediaType project, boolean guessing) {
        Optional<Blob> blob = blob(row.source());
        boolean elsewhere = blob.isEmpty() && URL.matcher(row.source()).matches();
        MediaType type =
                elsewhere && !guessing ? declared(row).orElse(MediaType.UNKNOWN) : type(row, mimeType(blob, row));
        return type.fits(project);
    }

    private static Optional<MediaType> declared(DataRow row) {
        return Optional.ofNullable(row.mediaType()).flatMap(MediaType::find).filter(type -> type != MediaType.UNKNOWN);
    }

    private static MediaType type(DataRow row, String mimeType) {
        return declared(row).orElseGet(() -> tiled(row.source()) ? MediaType.TMS_GEO : MediaType.ofMimeType(mimeType));
    }

    private static String mimeType(Optional<Blob> blob, DataRow row) {
        return blob.map(MediaInspector::mimeType).orElseGet(() -> guess(row.source()));
    }

    /**
     * Check a stored file or inline content against the declared media type.
     *
     * @throws RuleException if the media type does not exist or the content is of another one
     */
    public void check(@Nullable String declared, String rowData) {
        if (declared == null) {
            return;
        }
        MediaType type =
                MediaType.find(declared).orElseThrow(() -> new RuleException("Unknown media type " + declared));
        detected(type, rowData).ifPresent(detected -> {
            if (!type.accepts(detected)) {
                throw new RuleException("Expected type " + type.mimeTypes() + ", detected: " + detected);
            }
        });
    }

    /**
     * Return the MIME type of a stored file, or of inline content that is declared as image, video or audio although
     * these cannot be inline.
     */
    private Optional<String> detected(MediaType type, String rowData) {
        boolean inline = !URL.matcher(rowData).matches() && FILES_ONLY.contains(type);
        return inline ? Optional.of(guess(rowData)) : blob(rowData).map(MediaInspector::mimeType);
    }

    /** Return the text of the data row's asset; empty if the asset is external or not a text. */
    public Optional<String> text(DataRow row) {
        if (!URL.matcher(row.source()).matches()) {
            return Optional.of(row.source());
        }
        return blob(row.source())
                .filter(found -> mimeType(found).startsWith("text/"))
                .map(found -> {
                    try (InputStream content = found.open()) {
                        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
    }

    private Optional<Blob> blob(String rowData) {
        return this.urls.keyOf(rowData).flatMap(this.storage::find);
    }

    private static String mimeType(Blob blob) {
        byte[] start;
        try (InputStream content = blob.open()) {
            start = content.readNBytes(64);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Signature.of(start).orElse(blob.contentType());
    }

    private static String guess(String rowData) {
        if (!URL.matcher(rowData).matches()) {
            return rowData.startsWith("{") || rowData.startsWith("[") ? "application/json" : "text/plain";
        }
        int query = rowData.indexOf('?');
        String path = query < 0 ? rowData : rowData.substring(0, query);
        String guessed = URLConnection.guessContentTypeFromName(path);
        return guessed == null ? "application/octet-stream" : guessed;
    }

    private static boolean tiled(String rowData) {
        return rowData.startsWith("{") && (rowData.contains("tile_layer_url") || rowData.contains("tileLayerUrl"));
    }

    private static MediaAttributes sized(MediaType type, String mimeType, Blob blob) {
        try (InputStream content = blob.open();
                ImageInputStream image = ImageIO.createImageInputStream(content)) {
            var readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                return new MediaAttributes(type, mimeType, null, null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(image, true, true);
                return new MediaAttributes(type, mimeType, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException brokenImage) {
            return new MediaAttributes(type, mimeType, null, null);
        }
    }
}
