package io.github.labelboxspring.sample.upload;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.datarows.Attachment;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.files.UploadedFile;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.sample.digits.Digit;
import io.github.labelboxspring.sample.digits.DigitPng;
import io.github.labelboxspring.sample.digits.DigitSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** Draws the digits, uploads the pictures, and makes data rows of them. */
@Component
public class DigitUpload {

    private static final int PARALLEL = 16;

    private final LabelboxClient labelbox;

    private final MetadataFields metadata;

    DigitUpload(LabelboxClient labelbox, MetadataFields metadata) {
        this.labelbox = labelbox;
        this.metadata = metadata;
    }

    /**
     * Uploads the pictures, some at a time; answers in the order of the digits.
     *
     * @param progress told how many are there, each time one more is
     */
    public List<UploadedFile> pictures(DigitSet digits, IntConsumer progress) {
        AtomicInteger uploaded = new AtomicInteger();
        List<Call<UploadedFile>> uploads = digits.all().stream()
                .map(digit -> picture(digit).map(file -> {
                    progress.accept(uploaded.incrementAndGet());
                    return file;
                }))
                .toList();
        return Call.all(uploads, PARALLEL).execute();
    }

    private Call<UploadedFile> picture(Digit digit) {
        return Call.defer(() -> this.labelbox.files().upload(DigitPng.of(digit), digit.name() + ".png", "image/png"));
    }

    public Dataset dataset(DigitSet digits) {
        return this.labelbox
                .datasets()
                .create(NewDataset.of("Handwritten digits " + digits.run())
                        .withDescription("Handwritten digits (E. Alpaydin, C. Kaynak, 1998; CC BY 4.0)"))
                .execute();
    }

    /**
     * Makes a data row of each picture.
     *
     * @param model reads the digits that it has not learned from
     */
    public TaskCall<DataRowsResult> dataRows(
            Dataset dataset, DigitSet digits, List<UploadedFile> pictures, ToIntFunction<Digit> model) {
        MetadataFields.Fields fields = this.metadata.read();
        List<NewDataRow> rows = new ArrayList<>();
        for (Digit digit : digits.training()) {
            rows.add(row(digits, digit, pictures).withMetadata(fields.split().value("train")));
        }
        for (Digit digit : digits.unseen()) {
            rows.add(row(digits, digit, pictures)
                    .withMetadata(fields.split().value("test"))
                    .withMetadata(fields.prediction().value(model.applyAsInt(digit))));
        }
        return this.labelbox.dataRows().create(dataset.id(), rows);
    }

    private static NewDataRow row(DigitSet digits, Digit digit, List<UploadedFile> pictures) {
        return NewDataRow.of(pictures.get(digit.number()).url())
                .withGlobalKey(digits.globalKey(digit))
                .withExternalId(digit.name())
                .withMediaType(MediaType.IMAGE)
                .withAttachment(new Attachment(Attachment.Type.RAW_TEXT, pixels(digit), "pixels"));
    }

    /** The 8 × 8 numbers that the picture was drawn from. */
    private static String pixels(Digit digit) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < digit.pixels().length; at++) {
            text.append(String.format(Locale.ROOT, "%3d", digit.pixels()[at]))
                    .append(at % Digit.SIDE == Digit.SIDE - 1 ? "\n" : "");
        }
        return text.toString();
    }
}
