package io.github.labelboxspring.emulator.internal.domain.datarows;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Additional content shown with a data row. */
public final class Attachment implements Serializable {

    private final String id;
    private final DataRow dataRow;
    private AttachmentType type;
    private String value;
    private @Nullable String name;

    public Attachment(String id, DataRow dataRow, AttachmentType type, String value, @Nullable String name) {
        this.id = id;
        this.dataRow = dataRow;
        this.type = type;
        this.value = value;
        this.name = name;
    }

    public String id() {
        return this.id;
    }

    public DataRow dataRow() {
        return this.dataRow;
    }

    public AttachmentType type() {
        return this.type;
    }

    public void type(AttachmentType newType) {
        this.type = newType;
    }

    public String value() {
        return this.value;
    }

    public void value(String newValue) {
        this.value = newValue;
    }

    public @Nullable String name() {
        return this.name;
    }

    public void name(@Nullable String newName) {
        this.name = newName;
    }
}
