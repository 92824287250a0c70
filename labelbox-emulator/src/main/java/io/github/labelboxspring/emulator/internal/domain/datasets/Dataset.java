package io.github.labelboxspring.emulator.internal.domain.datasets;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Named;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import org.jspecify.annotations.Nullable;

/** A collection of data rows. */
public final class Dataset extends Entity implements Named {

    private final User createdBy;
    private String name;
    private String description;
    private @Nullable IamIntegration signer;
    private int rowCount;

    public Dataset(Session session, String name, String description) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user();
        this.name = name;
        this.description = description;
    }

    @Override
    public String name() {
        return this.name;
    }

    public void rename(String newName) {
        this.name = newName;
        renamed();
    }

    public String description() {
        return this.description;
    }

    public void describe(String newDescription) {
        this.description = newDescription;
    }

    public User createdBy() {
        return this.createdBy;
    }

    public Organization organization() {
        return this.createdBy.organization();
    }

    public @Nullable IamIntegration signer() {
        return this.signer;
    }

    public void sign(@Nullable IamIntegration integration) {
        this.signer = integration;
    }

    public int rowCount() {
        return this.rowCount;
    }

    /** Set the number of data rows; called by the store of the data rows. */
    public void rowCount(int rows) {
        this.rowCount = rows;
    }
}
