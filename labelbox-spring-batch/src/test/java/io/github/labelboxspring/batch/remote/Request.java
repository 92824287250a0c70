package io.github.labelboxspring.batch.remote;

import org.springframework.batch.integration.partition.StepExecutionRequest;

/** A request to a worker as text, so that no broker has to serialize it. */
final class Request {

    private Request() {}

    static String text(StepExecutionRequest request) {
        return request.getStepExecutionId() + ":" + request.getStepName();
    }

    static StepExecutionRequest parse(String text) {
        int colon = text.indexOf(':');
        return new StepExecutionRequest(text.substring(colon + 1), Long.parseLong(text.substring(0, colon)));
    }
}
