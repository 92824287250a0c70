package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Reads and writes the format of a snapshot, see ADR 11: a gzip stream of a title line, the version of the emulator
 * that wrote it, the stored files, and the graph of all other objects.
 */
final class SnapshotFile {

    private static final String TITLE = "Snapshot of an emulator of the Labelbox API\n";
    private static final int BUFFER = 64 * 1024;

    private final BlobStore storage;
    private final String version;

    SnapshotFile(BlobStore storage, String version) {
        this.storage = storage;
        this.version = version;
    }

    /** The content of a snapshot. The files are in the directory of the storage, but not listed in it. */
    record Content(SavedState state, Map<String, Blob> files) {}

    /** A snapshot that can be read more than once. */
    @FunctionalInterface
    interface Source {

        InputStream open() throws IOException;
    }

    void write(OutputStream target, SavedState state) throws IOException {
        try (DataOutputStream output = new DataOutputStream(new Compressed(new BufferedOutputStream(target, BUFFER)))) {
            output.writeUTF(TITLE);
            output.writeUTF(this.version);
            List<Blob> files = this.storage.all();
            output.writeInt(files.size());
            for (Blob file : files) {
                output.writeUTF(file.key());
                output.writeUTF(file.fileName());
                output.writeUTF(file.contentType());
                output.writeLong(file.size());
                try (InputStream content = file.open()) {
                    content.transferTo(output);
                }
            }
            ObjectOutputStream objects = new Objects(output);
            objects.writeObject(state);
            objects.flush();
        }
    }

    /**
     * Read a snapshot. If that fails, no file is left behind.
     *
     * @throws IllegalArgumentException if it is not a snapshot, is incomplete, or was written by another version
     */
    Content read(Source source) {
        Map<String, Blob> files = new HashMap<>();
        try {
            check(source);
            try (DataInputStream input = new DataInputStream(open(source))) {
                input.readUTF();
                input.readUTF();
                for (int left = input.readInt(); left > 0; left--) {
                    Blob file = file(input);
                    files.put(file.key(), file);
                }
                ObjectInputStream objects = new KnownObjects(input, files);
                return new Content((SavedState) objects.readObject(), files);
            }
        } catch (IOException | ClassNotFoundException | RuntimeException failure) {
            files.values().forEach(this.storage::remove);
            throw failure instanceof IllegalArgumentException refusal
                    ? refusal
                    : new IllegalArgumentException("It is damaged, or another build of the emulator wrote it", failure);
        }
    }

    /** Check the title, the version and, by reading to the end, the checksum before any content is used. */
    private void check(Source source) throws IOException {
        try (DataInputStream input = new DataInputStream(open(source))) {
            if (!input.readUTF().equals(TITLE)) {
                throw new IllegalArgumentException("It is no snapshot of an emulator");
            }
            String writer = input.readUTF();
            if (!writer.equals(this.version)) {
                throw new IllegalArgumentException("Version " + writer + " of the emulator wrote it, this is "
                        + this.version + "; a snapshot fits its own version only: take it anew");
            }
            input.transferTo(OutputStream.nullOutputStream());
        } catch (EOFException cut) {
            throw new IllegalArgumentException("It is not whole", cut);
        } catch (ZipException damaged) {
            throw new IllegalArgumentException("It is no snapshot of an emulator, or damaged", damaged);
        }
    }

    private static InputStream open(Source source) throws IOException {
        InputStream content = source.open();
        try {
            return new BufferedInputStream(new GZIPInputStream(content, BUFFER), BUFFER);
        } catch (IOException | RuntimeException none) {
            content.close();
            throw none;
        }
    }

    private Blob file(DataInputStream input) throws IOException {
        BlobWriter writer = this.storage.writer(input.readUTF(), input.readUTF(), input.readUTF());
        try {
            byte[] buffer = new byte[BUFFER];
            for (long left = input.readLong(); left > 0; ) {
                int length = (int) Math.min(left, buffer.length);
                input.readFully(buffer, 0, length);
                writer.write(buffer, 0, length);
                left -= length;
            }
            return writer.finishUnlisted();
        } catch (IOException | RuntimeException failure) {
            writer.discard();
            throw failure;
        }
    }

    /** Uses the fastest compression level, since the time to write a snapshot matters more than its size. */
    private static final class Compressed extends GZIPOutputStream {

        Compressed(OutputStream target) throws IOException {
            super(target, BUFFER);
            this.def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Replaces a file of the storage in the object graph. */
    private record FileKey(String key) implements Serializable {}

    private static final class Objects extends ObjectOutputStream {

        Objects(OutputStream target) throws IOException {
            super(target);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) throws IOException {
            if (!KnownClasses.includes(object.getClass())) {
                throw new NotSerializableException(object.getClass().getName());
            }
            return object instanceof Blob file ? new FileKey(file.key()) : object;
        }
    }

    private static final class KnownObjects extends ObjectInputStream {

        private final Map<String, Blob> files;

        KnownObjects(InputStream source, Map<String, Blob> files) throws IOException {
            super(source);
            this.files = files;
            setObjectInputFilter(new KnownClasses());
            enableResolveObject(true);
        }

        @Override
        protected Object resolveObject(Object object) throws IOException {
            return object instanceof FileKey file
                    ? Optional.ofNullable(this.files.get(file.key()))
                            .orElseThrow(() -> new IllegalArgumentException("It lacks the file " + file.key()))
                    : object;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            return Class.forName(description.getName(), false, SnapshotFile.class.getClassLoader());
        }
    }
}
