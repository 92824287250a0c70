package io.github.labelboxspring.emulator.internal.engine.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Stores the emulator's files in a temporary directory, which is deleted on close. */
public final class BlobStore implements AutoCloseable {

    private final Path directory;
    private final Map<String, Blob> byKey = new ConcurrentHashMap<>();

    public BlobStore() {
        try {
            this.directory = Files.createTempDirectory("labelbox-emulator-");
        } catch (IOException failure) {
            throw new UncheckedIOException("No temporary directory for uploads", failure);
        }
    }

    public Path directory() {
        return this.directory;
    }

    /** Create a directory for the parts of a request before they become blobs. */
    public Path newDirectory() {
        try {
            return Files.createDirectory(newFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Delete a directory created by {@link #newDirectory} and its content. */
    public void removeDirectory(Path parts) {
        try {
            delete(parts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public BlobWriter writer(String fileName, String contentType) {
        return writer(key(fileName), fileName, contentType);
    }

    /** Return a writer for a file that already has a key. */
    public BlobWriter writer(String key, String fileName, String contentType) {
        return new BlobWriter(this, key, fileName, contentType, newFile());
    }

    public Blob put(String fileName, String contentType, byte[] bytes) {
        return add(new Blob(key(fileName), fileName, contentType, bytes));
    }

    /** Store a file once per content: equal content always has the same key. */
    public Blob putOnce(String fileName, String contentType, byte[] bytes) {
        return add(new Blob(UUID.nameUUIDFromBytes(bytes) + "-" + fileName, fileName, contentType, bytes));
    }

    Blob add(Blob blob) {
        this.byKey.put(blob.key(), blob);
        return blob;
    }

    /** Take ownership of a file, which is moved into the store's directory. */
    public Blob adopt(String fileName, String contentType, Path file) throws IOException {
        Path target = file;
        if (!this.directory.equals(file.getParent())) {
            target = Files.move(file, newFile(), StandardCopyOption.REPLACE_EXISTING);
        }
        return add(new Blob(key(fileName), fileName, contentType, target, Files.size(target)));
    }

    public Optional<Blob> find(String key) {
        return Optional.ofNullable(this.byKey.get(key));
    }

    public List<Blob> all() {
        return List.copyOf(this.byKey.values());
    }

    /** Replace all files by the given ones, which are not listed in the store yet. */
    public void replace(Collection<Blob> files) {
        clear();
        files.forEach(this::add);
    }

    /** Remove the file and delete its content. */
    public void remove(Blob blob) {
        this.byKey.remove(blob.key(), blob);
        Path file = blob.file();
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    public void clear() {
        all().forEach(this::remove);
    }

    public int count() {
        return this.byKey.size();
    }

    public Path newFile() {
        return this.directory.resolve(UUID.randomUUID().toString());
    }

    @Override
    public void close() throws IOException {
        this.byKey.clear();
        delete(this.directory);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String key(String fileName) {
        return UUID.randomUUID() + "-" + fileName.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
