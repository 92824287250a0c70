package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/**
 * A data row was moved to another node of its project's workflow.
 *
 * @param by the session that moved it
 * @param byHand whether the data row was moved by hand, not by work on its labels
 */
public record DataRowMoved(Session by, ProjectRow row, WorkflowNode from, WorkflowNode to, boolean byHand)
        implements Event {}
