package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.TrainedModel;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.error.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Predictions that the platform fetches itself, about more data rows than can be sent on. */
@Once("25,000 rows take long")
@ParameterizedClass
@EnumSource(CallStyle.class)
class ManyPredictionsTests extends EmulatorTest {

    @Test
    void theyStayInTheRunAndNothingIsSent() {
        TrainedModel model = TrainedModel.of(this.client, 1);
        List<String> keys = IntStream.rangeClosed(0, PredictionOperations.MAX_DATA_ROWS_SENT)
                .mapToObj(row -> model.runId() + "/" + row)
                .toList();
        List<NewDataRow> rows = keys.stream()
                .map(key -> NewDataRow.of("https://example.org/1.png").withGlobalKey(key))
                .toList();
        assertThat(this.client
                        .dataRows()
                        .create(model.project().datasetId(), rows)
                        .execute())
                .isNotNull();
        this.client
                .models()
                .runs()
                .dataRows()
                .upsert(model.runId(), DataRowKeys.globalKeys(keys))
                .withoutResult()
                .execute();
        byte[] lines = keys.stream()
                .map(key -> "{\"dataRow\": {\"globalKey\": \"" + key
                        + "\"}, \"name\": \"digit\", \"answer\": {\"name\": \"1\"}}")
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        String url = this.client
                .files()
                .upload(Content.of(lines), "p.ndjson", "application/x-ndjson", true)
                .execute()
                .url();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .imports()
                        .predictions()
                        .intoModelRunAndProject(
                                model.runId(),
                                "many",
                                Annotations.url(url),
                                model.project().projectId(),
                                5)))
                .withMessageContaining("25001 data rows")
                .withMessageContaining("in the model run");
        assertThat(this.client
                        .projects()
                        .batches()
                        .list(model.project().projectId())
                        .execute())
                .hasSize(1);
    }
}
