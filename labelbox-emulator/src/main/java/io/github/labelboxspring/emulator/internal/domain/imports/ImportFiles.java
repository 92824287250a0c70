package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Removes the files of annotation imports: with the import, with its project or model run, or when another import ends
 * after the URLs of the files have expired. Its methods must be called within the world's lock.
 *
 * @param lifetime the lifetime of the URLs of files
 */
record ImportFiles(BlobStore storage, Duration lifetime) {

    /** Register an import that has ended, and remove the files of expired ones. */
    void ended(AnnotationImport done, Instant now) {
        if (done.deleted() || done.parent().deleted()) {
            done.freeFiles(this.storage);
        } else {
            ended(done).add(done);
        }
        Iterator<AnnotationImport> oldest = ended(done).iterator();
        boolean expired = true;
        while (expired && oldest.hasNext()) {
            AnnotationImport next = oldest.next();
            expired = next.updatedAt().plus(this.lifetime).isBefore(now);
            if (expired) {
                next.freeFiles(this.storage);
                oldest.remove();
            }
        }
    }

    /** Remove the files of a deleted import; those of a running import are removed at its end. */
    void deleted(AnnotationImport gone) {
        if (ended(gone).remove(gone)) {
            gone.freeFiles(this.storage);
        }
    }

    /** Remove the files of the imports into a deleted project or model run. */
    void deleted(Entity parent, Organization organization) {
        organization
                .entities(AnnotationImport.class)
                .with("parent", AnnotationImport::parent, parent)
                .forEach(this::deleted);
    }

    private static Set<AnnotationImport> ended(AnnotationImport any) {
        return any.createdBy()
                .organization()
                .part(Ended.class, none -> new Ended(new LinkedHashSet<>()))
                .imports();
    }

    /** The imports that have ended and still have files, in the order in which they ended. */
    private record Ended(Set<AnnotationImport> imports) implements Serializable {}
}
