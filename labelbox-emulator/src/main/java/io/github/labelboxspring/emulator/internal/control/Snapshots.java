package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.Workspace;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobWriter;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Writes the state of an emulator to snapshots, and restores it from them. */
final class Snapshots {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world;
    private final BlobStore storage;
    private final SignedUrls urls;
    private final SnapshotClock clock;
    private final CurrentSettings settings;
    private final SnapshotFile form;

    Snapshots(
            World world,
            BlobStore storage,
            SignedUrls urls,
            SnapshotClock clock,
            CurrentSettings settings,
            String version) {
        this.world = world;
        this.storage = storage;
        this.urls = urls;
        this.clock = clock;
        this.settings = settings;
        this.form = new SnapshotFile(storage, version);
    }

    /** Write the file completely or not at all. */
    void write(Path file, Workspace first) {
        Path target = file.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part");
            try {
                try (OutputStream output = Files.newOutputStream(part)) {
                    write(output, first);
                }
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new IllegalArgumentException("The snapshot " + file + " cannot be written: " + failure, failure);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Write a file that is not listed in the storage. */
    Blob write(Workspace first) {
        try (BlobWriter writer = this.storage.writer("emulator.snapshot", "application/gzip")) {
            try {
                write(writer, first);
                return writer.finishUnlisted();
            } catch (IOException | RuntimeException failure) {
                writer.discard();
                throw failure;
            }
        } catch (IOException failure) {
            throw new IllegalArgumentException("The snapshot cannot be written: " + failure, failure);
        }
    }

    /** Write the state once no work is waiting or in progress, since work cannot be saved. */
    private void write(OutputStream output, Workspace first) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Duration left = PATIENCE; ; left = Duration.ofNanos(end - System.nanoTime())) {
            if (!left.isNegative()) {
                this.clock.awaitWork(left);
            }
            this.world.lock().writeLock().lock();
            try {
                int pending = this.clock.pending();
                if (pending == 0) {
                    this.form.write(output, state(first));
                    return;
                }
                if (left.isNegative() || this.clock.time().frozenAt() != null) {
                    throw new IllegalArgumentException("No snapshot can be taken while background work waits or is in"
                            + " progress (" + pending + "). Wait for it, or advance the clock if it is frozen.");
                }
            } finally {
                this.world.lock().writeLock().unlock();
            }
        }
    }

    private SavedState state(Workspace first) {
        return new SavedState(
                this.world.state(),
                this.urls.key(),
                this.settings.get(),
                this.clock.time(),
                first.organizationId(),
                first.apiKey());
    }

    /** Replace the current state by that of a snapshot. Return the first organization. */
    Workspace read(SnapshotFile.Source source) {
        SnapshotFile.Content content = this.form.read(source);
        SavedState state = content.state();
        return this.world.write(() -> {
            this.world.become(state.world());
            this.storage.replace(content.files().values());
            this.urls.take(state.urlKey());
            this.settings.change(state.settings());
            this.clock.set(state.time());
            String id = state.firstOrganization();
            return new Workspace(id, this.world.organization(id).name(), state.firstKey());
        });
    }
}
