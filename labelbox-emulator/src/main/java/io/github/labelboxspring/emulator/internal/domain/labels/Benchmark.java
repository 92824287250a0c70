package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;

/** A label with which the other labels of its data row are compared. */
public final class Benchmark extends Entity {

    private final User createdBy;
    private final Label referenceLabel;

    Benchmark(Session session, Label referenceLabel) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user();
        this.referenceLabel = referenceLabel;
    }

    User createdBy() {
        return this.createdBy;
    }

    Label referenceLabel() {
        return this.referenceLabel;
    }
}
