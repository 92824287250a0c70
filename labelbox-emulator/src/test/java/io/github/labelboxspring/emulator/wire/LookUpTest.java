package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** M10: what is looked up is not searched for among all. */
class LookUpTest {

    private static final int LOOK_UPS = 200;
    private static final String USER = "{user{id}}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    /** A search through all took at least twenty times as long as a request for nothing but the user. */
    private void isQuick(String query) {
        time(USER);
        time(query);

        assertThat(time(query)).isLessThan(time(USER).multipliedBy(6));
    }

    private Duration time(String query) {
        long begin = System.nanoTime();
        for (int asked = 0; asked < LOOK_UPS; asked++) {
            this.wire.data(query);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void dataRowsByExternalIdAndGlobalKey() {
        String dataset = this.uploads.dataset("d");
        this.uploads.upsert(List.of(IntStream.range(0, 50_000)
                .mapToObj(row -> Uploads.item(
                        "AUTO",
                        "",
                        Map.of(
                                "dataset_id",
                                dataset,
                                "row_data",
                                "t",
                                "external_id",
                                "x" + row,
                                "global_key",
                                "k" + row)))
                .toList()));

        isQuick("{externalIdsToDataRowIds(externalId_in:[\"none\"]){dataRowId}}");
        isQuick("{datasetDataRows(id:\"" + dataset + "\",first:1,where:{globalKey:\"none\"}){nodes{id}}}");
    }

    @Test
    void datasetsByName() {
        for (int part = 0; part < 50; part++) {
            int from = part * 200;
            this.wire.data(IntStream.range(from, from + 200)
                    .mapToObj(each -> "d" + each + ":createDataset(data:{name:\"n" + each + "\"}){id}")
                    .collect(Collectors.joining(" ", "mutation{", "}")));
        }

        isQuick("{datasets(where:{name:\"n9999\"}){id}}");
    }
}
