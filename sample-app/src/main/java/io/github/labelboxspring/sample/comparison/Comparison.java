package io.github.labelboxspring.sample.comparison;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.projects.Project;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Exports the project and counts, row by row, where predictions and labels agree. */
@Component
public class Comparison {

    /** The metadata field that carries the prediction into the export. */
    public static final String PREDICTION = "predicted_digit";

    private final LabelboxClient labelbox;

    Comparison(LabelboxClient labelbox) {
        this.labelbox = labelbox;
    }

    public TaskCall<Export> export(Project project) {
        return this.labelbox
                .exports()
                .ofProject(
                        project.id(),
                        ExportFilters.NONE,
                        ExportParams.of(ExportDetail.METADATA, ExportDetail.ATTACHMENTS, ExportDetail.PROJECT_DETAILS));
    }

    /** Reads the export while it is downloaded; only counts are kept. */
    public Figures read(Export export) {
        Tally tally = new Tally();
        try (Stream<ExportedDataRow> rows = this.labelbox.exports().rows(export).stream()) {
            rows.forEach(tally::add);
        }
        return tally.figures();
    }
}
