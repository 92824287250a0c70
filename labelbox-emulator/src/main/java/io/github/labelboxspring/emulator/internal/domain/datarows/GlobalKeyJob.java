package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a question about global keys, which may be fetched once the time has come.
 *
 * @param answer a record whose components are the fields of the job's {@code data}
 */
public record GlobalKeyJob(String id, Instant readyAt, Serializable answer) implements Serializable {

    /** The jobs of an organization; queries start jobs too, side by side. */
    public static final class Store implements Serializable {

        private static final int KEPT = 1_000;

        private final Map<String, GlobalKeyJob> jobs = new LinkedHashMap<>();

        public static Store of(Organization organization) {
            return organization.part(Store.class, key -> new Store());
        }

        /** The oldest is forgotten for it, if there are too many. */
        public synchronized GlobalKeyJob add(GlobalKeyJob job) {
            if (this.jobs.size() == KEPT) {
                this.jobs.remove(this.jobs.keySet().iterator().next());
            }
            this.jobs.put(job.id(), job);
            return job;
        }

        public synchronized Optional<GlobalKeyJob> find(String id, Class<?> answer) {
            return Optional.ofNullable(this.jobs.get(id)).filter(job -> answer.isInstance(job.answer()));
        }
    }
}
