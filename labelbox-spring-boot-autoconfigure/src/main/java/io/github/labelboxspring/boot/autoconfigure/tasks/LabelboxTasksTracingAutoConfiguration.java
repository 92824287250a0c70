package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.tasks.MicrometerTaskTracing;
import io.github.labelboxspring.boot.tasks.TaskTracing;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} that links task events to traces. */
@AutoConfiguration(
        before = LabelboxTasksAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration")
@ConditionalOnClass(Tracer.class)
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@ConditionalOnSingleCandidate(Tracer.class)
public final class LabelboxTasksTracingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(TaskTracing.class)
    MicrometerTaskTracing labelboxTaskTracing(Tracer tracer, ObjectProvider<ObservationRegistry> observations) {
        return new MicrometerTaskTracing(tracer, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }
}
