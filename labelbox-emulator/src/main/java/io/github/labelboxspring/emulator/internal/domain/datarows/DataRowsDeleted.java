package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.util.Collection;

/** Data rows were deleted. Listeners remove what belongs to them. */
public record DataRowsDeleted(Organization organization, Collection<DataRow> rows) implements Event {}
