package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a global key job, available from a given time.
 *
 * @param answer a record whose components are the fields of the job's {@code data}
 */
public record GlobalKeyJob(String id, Instant readyAt, Serializable answer) implements Serializable {

    /** The jobs of an organization. Access is synchronized, because queries start jobs too and run concurrently. */
    public static final class Store implements Serializable {

        private static final int KEPT = 1_000;

        private final Map<String, GlobalKeyJob> jobs = new LinkedHashMap<>();

        public static Store of(Organization organization) {
            return organization.part(Store.class, key -> new Store());
        }

        /** Add a job. The oldest one is removed if there are too many. */
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
