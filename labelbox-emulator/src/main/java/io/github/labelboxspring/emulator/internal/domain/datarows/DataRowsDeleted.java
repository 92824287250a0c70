package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.engine.events.Event;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.util.Collection;

/** Data rows were deleted; whoever has kept something of them forgets it. */
public record DataRowsDeleted(Organization organization, Collection<DataRow> rows) implements Event {}
