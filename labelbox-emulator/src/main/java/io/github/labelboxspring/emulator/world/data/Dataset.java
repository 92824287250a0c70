package io.github.labelboxspring.emulator.world.data;

import io.github.labelboxspring.emulator.world.Entity;
import io.github.labelboxspring.emulator.world.Organization;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.User;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collection of data rows. */
public final class Dataset extends Entity {

    private final User createdBy;
    private final List<DataRow> rows = new ArrayList<>();
    private String name;
    private String description;
    private @Nullable IamIntegration signer;

    public Dataset(Session session, String name, String description) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user();
        this.name = name;
        this.description = description;
    }

    public String name() {
        return this.name;
    }

    public void rename(String newName) {
        this.name = newName;
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
        return this.rows.size();
    }

    /** The rows, oldest first; positions change when rows are deleted, so nothing may be remembered by position. */
    public DataRow row(int position) {
        return this.rows.get(position);
    }

    /** How many rows are older than the one with this number: where it is, or where it was. */
    public int position(long number) {
        int low = 0;
        int high = this.rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (this.rows.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void add(DataRow row) {
        this.rows.add(row);
    }

    void forgetDeleted() {
        this.rows.removeIf(DataRow::deleted);
    }
}
