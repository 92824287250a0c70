package io.github.labelboxspring.formats.coco;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Images and annotations in a temporary file, in which each annotation is linked to the previous one on the same image.
 * Three numbers per image are kept in memory.
 */
final class CocoSpool implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int FIRST_SIZE = 1024;

    private static final long NONE = -1;

    /** Most images and annotations are smaller. */
    private static final int READ_AT_ONCE = 1024;

    private static final int HEADER = Long.BYTES + Integer.BYTES;

    private final Path file;

    private final DataOutputStream output;

    private @Nullable FileChannel input;

    private long length;

    private int images;

    private long[] ids = new long[FIRST_SIZE];

    private long[] places = new long[FIRST_SIZE];

    private long[] last = new long[0];

    private CocoSpool(Path file) throws IOException {
        this.file = file;
        this.output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    static CocoSpool create() throws IOException {
        return new CocoSpool(Files.createTempFile("labelbox-coco-", ".spool"));
    }

    void addImage(JsonNode image) {
        if (this.images == this.ids.length) {
            this.ids = Arrays.copyOf(this.ids, this.images * 2);
            this.places = Arrays.copyOf(this.places, this.images * 2);
        }
        this.ids[this.images] = CocoReader.number(image, "id");
        this.places[this.images] = append(NONE, image);
        this.images++;
    }

    private long append(long previous, JsonNode node) {
        long place = this.length;
        byte[] json = JSON.writeValueAsBytes(node);
        try {
            this.output.writeLong(previous);
            this.output.writeInt(json.length);
            this.output.write(json);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.length += HEADER + json.length;
        return place;
    }

    /** Sort the images by their ids. */
    void imagesComplete() {
        if (IntStream.range(1, this.images).anyMatch(each -> this.ids[each] < this.ids[each - 1])) {
            int[] order = IntStream.range(0, this.images)
                    .boxed()
                    .sorted(Comparator.comparingLong(each -> this.ids[each]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            this.ids = Arrays.stream(order).mapToLong(each -> this.ids[each]).toArray();
            this.places =
                    Arrays.stream(order).mapToLong(each -> this.places[each]).toArray();
        }
        IntStream.range(1, this.images)
                .filter(each -> this.ids[each] == this.ids[each - 1])
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException("Two images have the id " + this.ids[each]);
                });
        this.last = new long[this.images];
        Arrays.fill(this.last, NONE);
    }

    /** Return whether the image exists. */
    boolean addAnnotation(long imageId, JsonNode annotation) {
        int index = Arrays.binarySearch(this.ids, 0, this.images, imageId);
        if (index < 0) {
            return false;
        }
        this.last[index] = append(this.last[index], annotation);
        return true;
    }

    void complete() throws IOException {
        this.output.close();
        this.input = FileChannel.open(this.file, StandardOpenOption.READ);
    }

    int images() {
        return this.images;
    }

    JsonNode image(int index) {
        return read(this.places[index]).json();
    }

    /** Return the annotations of an image in the order of the file. */
    List<JsonNode> annotations(int index) {
        List<JsonNode> annotations = new ArrayList<>();
        long place = this.last[index];
        while (place != NONE) {
            Entry entry = read(place);
            annotations.add(entry.json());
            place = entry.previous();
        }
        Collections.reverse(annotations);
        return annotations;
    }

    private Entry read(long place) {
        ByteBuffer start = read(place, READ_AT_ONCE);
        long previous = start.getLong();
        byte[] json = new byte[start.getInt()];
        ByteBuffer rest = json.length <= start.remaining() ? start : read(place + HEADER, json.length);
        rest.get(json);
        return new Entry(previous, JSON.readTree(json));
    }

    /** Read the given number of bytes, or fewer at the end of the file. */
    private ByteBuffer read(long place, int count) {
        FileChannel source = this.input;
        if (source == null) {
            throw new IllegalStateException("Not all annotations have been added");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, this.length - place));
        try {
            while (bytes.hasRemaining()) {
                if (source.read(bytes, place + bytes.position()) < 0) {
                    throw new EOFException("The temporary file " + this.file + " was truncated");
                }
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.flip();
    }

    @Override
    public void close() {
        try {
            this.output.close();
            if (this.input != null) {
                this.input.close();
            }
            Files.deleteIfExists(this.file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private record Entry(long previous, JsonNode json) {}
}
