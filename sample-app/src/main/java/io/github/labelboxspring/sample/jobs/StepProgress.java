package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.sample.activity.Changed;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes the progress of a step. */
@Component
class StepProgress implements ItemWriteListener<Object> {

    private final ApplicationEventPublisher events;

    StepProgress(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void afterWrite(Chunk<?> items) {
        this.events.publishEvent(new Changed(Changed.Topic.WORK));
    }
}
