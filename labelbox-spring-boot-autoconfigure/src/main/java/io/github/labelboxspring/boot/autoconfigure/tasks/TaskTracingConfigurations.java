package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.tasks.MicrometerTaskTracing;
import io.github.labelboxspring.boot.tasks.TaskTracing;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events are linked to traces. */
final class TaskTracingConfigurations {

    private TaskTracingConfigurations() {}

    /** With Micrometer Tracing. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Tracer.class)
    @ConditionalOnSingleCandidate(Tracer.class)
    static class Traced {

        @Bean
        @ConditionalOnMissingBean(TaskTracing.class)
        MicrometerTaskTracing labelboxTaskTracing(Tracer tracer, ObjectProvider<ObservationRegistry> observations) {
            return new MicrometerTaskTracing(tracer, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
        }
    }

    /** Without tracing. */
    @Configuration(proxyBeanMethods = false)
    static class Untraced {

        @Bean
        @ConditionalOnMissingBean
        TaskTracing labelboxTaskTracing() {
            return TaskTracing.NONE;
        }
    }
}
