package io.github.labelboxspring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.batches.NewBatches;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportPeriod;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.projects.NewProject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X15: nothing that is sent or read depends on the machine's locale or time zone. */
@Once("sets locales itself")
@ParameterizedClass
@EnumSource(CallStyle.class)
class LocaleTests extends EmulatorTest {

    private final Locale locale = Locale.getDefault();

    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void moveToKathmandu() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(this.locale);
        TimeZone.setDefault(this.zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "th-TH-u-nu-thai", "mr-IN", "tr-TR"})
    void uploadsBatchesImportsAndExportsWork(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        LabeledProject project = LabeledProject.of(this.client, 2);

        ImportResult labels = this.style.run(this.client
                .imports()
                .labels(project.projectId(), "truth", Annotations.of(List.of(project.answer(0, "1")))));
        assertThat(labels.succeeded()).isOne();

        Export export = this.style.run(this.client
                .exports()
                .ofProject(
                        project.projectId(),
                        ExportFilters.ofLastActivity(ExportPeriod.since(Instant.parse("2020-01-01T00:00:00Z"))),
                        ExportParams.of(ExportDetail.LABEL_DETAILS)));
        assertThat(this.style.read(this.client.exports().rows(export)))
                .flatExtracting(row -> row.labels())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "th-TH-u-nu-thai", "mr-IN", "tr-TR"})
    void manyTasksAreAskedForAtOnce(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        LabeledProject rows = LabeledProject.of(this.client, 2);
        String project = this.style
                .run(this.client.projects().create(NewProject.of("Batches", MediaType.IMAGE)))
                .id();
        List<TaskHandle<BatchCreation>> started = this.style.run(this.client
                .projects()
                .batches()
                .startMany(project, NewBatches.of("part-", DataRowKeys.globalKeys(rows.keys()))));
        TaskHandle<ImportResult> labels = this.style.run(this.client
                .imports()
                .labels(rows.projectId(), "truth", Annotations.of(List.of(rows.answer(0, "1"))))
                .start());

        assertThat(this.style.run(
                        this.client.tasks().statuses(List.of(started.get(0).ref(), labels.ref()))))
                .hasSize(2);
        assertThat(started.get(0).await().batch().name()).isEqualTo("part-0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "th-TH-u-nu-thai", "mr-IN", "tr-TR"})
    void colorsOfManyToolsAreHexadecimal(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        OntologySchema schema = OntologySchema.of(IntStream.range(0, 3)
                .mapToObj(number -> Tool.point("tool " + number))
                .toArray(Tool[]::new));

        assertThat(this.style
                        .run(this.client.ontologies().create(NewOntology.of("Colors", MediaType.IMAGE, schema)))
                        .normalized()
                        .tools())
                .extracting(Tool::color)
                .containsExactly("#ff0000", "#00ff00", "#0000ff");
    }
}
