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
 * Frees the files of annotation imports: with the import, with its project or model run, and, once their addresses have
 * expired, when the next import ends. Its methods are called under the world's lock.
 *
 * @param lifetime how long addresses of files last
 */
record ImportFiles(BlobStore storage, Duration lifetime) {

    /** The import has ended now. */
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

    /** The import is deleted; the files of one that still runs go with its end. */
    void deleted(AnnotationImport gone) {
        if (ended(gone).remove(gone)) {
            gone.freeFiles(this.storage);
        }
    }

    /** The project or the model run is deleted. */
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

    /** Those that have files and have ended, in the order of their ends. */
    private record Ended(Set<AnnotationImport> imports) implements Serializable {}
}
