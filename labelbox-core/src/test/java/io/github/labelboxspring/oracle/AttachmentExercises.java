package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.Attachment;
import io.github.labelboxspring.datarows.AttachmentUpdate;
import io.github.labelboxspring.datarows.DataRowUpdate;
import io.github.labelboxspring.datarows.RowData;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Attachments of every type, and changes of data rows. */
final class AttachmentExercises {

    private static final String ROW = "cm00000000000000000000003";

    private AttachmentExercises() {}

    static void addTo(Exercises all) {
        for (Attachment.Type type : List.of(
                Attachment.Type.AUDIO,
                Attachment.Type.CAMERA_IMAGE,
                Attachment.Type.HTML,
                Attachment.Type.IMAGE,
                Attachment.Type.PDF_URL,
                Attachment.Type.TEXT_URL,
                Attachment.Type.VIDEO)) {
            all.when(
                    "data_create_attachment_" + type.name().toLowerCase(Locale.ROOT),
                    client -> client.dataRows()
                            .attachments()
                            .create(ROW, new Attachment(type, "https://example.org/a", "Gr\u00f6\u00dfe \"1\"")));
        }
        all.when(
                "data_create_attachment_unnamed_enum",
                client -> client.dataRows()
                        .attachments()
                        .create(
                                ROW,
                                new Attachment(Attachment.Type.IMAGE_OVERLAY, "https://example.org/\u00f6.png", null)));
        all.when(
                "data_attachment_update_empty_value",
                client -> client.dataRows()
                        .attachments()
                        .update("cm00000000000000000000709", AttachmentUpdate.ofValue("")));
        rows(all);
    }

    private static void rows(Exercises all) {
        all.when("data_row_update_empty_external_id", update(() -> DataRowUpdate.ofExternalId("")));
        all.when("data_row_update_empty_row_data", update(() -> DataRowUpdate.ofRowData(RowData.url(""))));
        Map<String, Object> pdf = new HashMap<>();
        pdf.put("pdfUrl", "https://example.org/\u00f6.pdf");
        pdf.put("textLayerUrl", null);
        all.when("data_row_update_object_row_data", update(() -> DataRowUpdate.ofRowData(RowData.json(pdf))));
        all.when("data_row_bulk_delete_empty", client -> client.dataRows().delete(List.of()));
    }

    private static Function<LabelboxClient, Call<?>> update(Supplier<DataRowUpdate> update) {
        return client -> client.dataRows().update(ROW, update.get());
    }
}
