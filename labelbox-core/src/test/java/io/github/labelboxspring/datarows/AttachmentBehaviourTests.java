package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class AttachmentBehaviourTests extends EmulatorTest {

    private static final Attachment NOTE = new Attachment(Attachment.Type.RAW_TEXT, "see the stroke", "note");

    private String row = "";

    @BeforeEach
    void row() {
        this.row = this.style
                .run(this.client
                        .datasets()
                        .create(NewDataset.of("attachments"))
                        .flatMap(dataset -> this.client
                                .dataRows()
                                .create(dataset.id(), List.of(NewDataRow.of("https://example.org/1.png")))))
                .rows()
                .get(0)
                .id();
    }

    private List<DataRowAttachment> list() {
        return this.style.run(this.client.dataRows().attachments().list(this.row));
    }

    @Test
    void whatIsCreatedIsListedChangedAndDeleted() {
        DataRowAttachment made =
                this.style.run(this.client.dataRows().attachments().create(this.row, NOTE));
        assertThat(made.type()).isEqualTo("RAW_TEXT");
        assertThat(list()).containsExactly(made);

        DataRowAttachment changed = this.style.run(
                this.client.dataRows().attachments().update(made.id(), AttachmentUpdate.ofValue("see the dot")));
        assertThat(changed).isEqualTo(new DataRowAttachment(made.id(), "RAW_TEXT", "see the dot", "note"));

        this.style.complete(this.client.dataRows().attachments().delete(made.id()));
        assertThat(list()).isEmpty();
    }

    @Test
    void anAttachmentNeedsNoName() {
        Attachment unnamed = new Attachment(Attachment.Type.IMAGE, "https://example.org/2.png", null);

        assertThat(this.style
                        .run(this.client.dataRows().attachments().create(this.row, unnamed))
                        .name())
                .isNull();
    }

    @Test
    void badInputHasErrorsOfItsOwn() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.dataRows().attachments().create("cm0", NOTE)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.dataRows().attachments().list("cm0")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(
                        this.client.dataRows().attachments().update("cm0", AttachmentUpdate.ofValue("x"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new AttachmentUpdate(null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> AttachmentUpdate.ofValue(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment(Attachment.Type.RAW_TEXT, " ", null))
                .withMessageContaining("value");
    }
}
