package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All data rows of an organization, with their global keys, which are unique in it. Guarded by the world's lock. */
public final class DataRowStore implements Serializable {

    /** The maximum length of a global key. */
    public static final int LONGEST_KEY = 200;

    private static final int NUMBER_LENGTH = 9;

    private final String prefix;
    private final NumberedRows byNumber = new NumberedRows();
    private final Map<Dataset, DatasetRows> byDataset = new HashMap<>();
    private final RowIndex byGlobalKey = new RowIndex(RowIndex.Text.GLOBAL_KEY);
    private final RowIndex byExternalId = new RowIndex(RowIndex.Text.EXTERNAL_ID);
    private final Map<String, Attachment> attachments = new HashMap<>();

    private DataRowStore(Organization organization) {
        this.prefix = "cd" + organization.id().substring(organization.id().length() - (25 - 2 - NUMBER_LENGTH));
    }

    public static DataRowStore of(Organization organization) {
        return organization.part(DataRowStore.class, DataRowStore::new);
    }

    public DataRow create(Session session, Dataset dataset, String rowData, @Nullable String globalKey) {
        DataRow row = new DataRow(
                this,
                dataset,
                session.user(),
                this.byNumber.created(),
                session.world().now(),
                rowData);
        this.byNumber.add(row);
        this.byDataset.computeIfAbsent(dataset, DatasetRows::new).add(row);
        if (globalKey != null) {
            key(row, globalKey);
        }
        return row;
    }

    /** Return the data rows of a dataset. */
    public DatasetRows rows(Dataset dataset) {
        DatasetRows rows = this.byDataset.get(dataset);
        return rows == null ? new DatasetRows(dataset) : rows;
    }

    public Optional<DataRow> find(String id) {
        OptionalInt number = number(id);
        return number.isPresent() ? byNumber(number.getAsInt()) : Optional.empty();
    }

    /** Return the number in the id of a data row, which may be deleted. */
    public OptionalInt number(String id) {
        if (id.length() != this.prefix.length() + NUMBER_LENGTH || !id.startsWith(this.prefix)) {
            return OptionalInt.empty();
        }
        try {
            long number = Long.parseLong(id.substring(this.prefix.length()), 36);
            return number < 0 || number >= this.byNumber.created() ? OptionalInt.empty() : OptionalInt.of((int) number);
        } catch (NumberFormatException noIdOfOurs) {
            return OptionalInt.empty();
        }
    }

    public Optional<DataRow> findByGlobalKey(String globalKey) {
        return this.byGlobalKey.one(globalKey);
    }

    public Optional<DataRow> find(DataRowReference reference) {
        return reference.byGlobalKey() ? findByGlobalKey(reference.value()) : find(reference.value());
    }

    /** Return the data rows with this external id, oldest first. */
    public List<DataRow> findByExternalId(String externalId) {
        return this.byExternalId.all(externalId).stream()
                .sorted(Comparator.comparingInt(DataRow::number))
                .toList();
    }

    /** Set the external id, which need not be unique; null removes it. */
    public void name(DataRow row, @Nullable String externalId) {
        forgetName(row);
        row.externalId(externalId);
        if (externalId != null) {
            this.byExternalId.add(row);
        }
    }

    private void forgetName(DataRow row) {
        if (row.externalId() != null) {
            this.byExternalId.remove(row);
        }
    }

    /** Return all data rows, oldest first. */
    public Stream<DataRow> stream() {
        return this.byNumber.stream();
    }

    /** Return the number of data rows ever created, one more than the highest number. */
    public int created() {
        return this.byNumber.created();
    }

    /** Return the data row with this number, unless it was deleted. */
    public Optional<DataRow> byNumber(int number) {
        return this.byNumber.find(number);
    }

    /** Set the global key, replacing a previous one; return false if another data row has it. */
    public boolean key(DataRow row, String globalKey) {
        if (findByGlobalKey(globalKey).filter(holder -> holder != row).isPresent()) {
            return false;
        }
        clearKey(row);
        row.globalKey(globalKey);
        this.byGlobalKey.add(row);
        return true;
    }

    public void clearKey(DataRow row) {
        if (row.globalKey() != null) {
            this.byGlobalKey.remove(row);
            row.globalKey(null);
        }
    }

    /** Delete data rows and publish {@link DataRowsDeleted}. */
    public void delete(Session by, Collection<DataRow> rows) {
        Set<Dataset> touched = new HashSet<>();
        for (DataRow row : rows) {
            clearKey(row);
            forgetName(row);
            row.attachments().forEach(attachment -> this.attachments.remove(attachment.id()));
            row.delete();
            this.byNumber.remove(row.number());
            touched.add(row.dataset());
        }
        touched.forEach(dataset -> rows(dataset).forgetDeleted());
        by.world().events().publish(new DataRowsDeleted(by.organization(), rows));
    }

    public Attachment attach(DataRow row, Attachment attachment) {
        List<Attachment> all = new ArrayList<>(row.attachments());
        all.add(attachment);
        row.attachments(all);
        this.attachments.put(attachment.id(), attachment);
        return attachment;
    }

    public Optional<Attachment> attachment(String id) {
        return Optional.ofNullable(this.attachments.get(id));
    }

    public void detach(Attachment attachment, Instant now) {
        this.attachments.remove(attachment.id());
        DataRow row = attachment.dataRow();
        row.attachments(
                row.attachments().stream().filter(other -> other != attachment).toList());
        row.touch(now);
    }

    String id(long number) {
        String digits = Long.toString(number, 36);
        return this.prefix + "0".repeat(NUMBER_LENGTH - digits.length()) + digits;
    }
}
