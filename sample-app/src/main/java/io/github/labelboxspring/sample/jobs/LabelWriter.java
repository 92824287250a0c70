package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.RoundLabels;
import io.github.labelboxspring.sample.workspace.DigitLabels;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Records the labels in an export for the pictures of a round, and counts the rest of its content. */
class LabelWriter implements ItemStreamWriter<ExportedDataRow> {

    private final ItemRepository items;

    private final RoundLabels noted;

    private final Clock clock;

    private final String campaignId;

    private final int round;

    private ExportCounts counts = new ExportCounts();

    LabelWriter(ItemRepository items, RoundLabels noted, Clock clock, String campaignId, int round) {
        this.items = items;
        this.noted = noted;
        this.clock = clock;
        this.campaignId = campaignId;
        this.round = round;
    }

    @Override
    public void open(ExecutionContext context) {
        this.counts = ExportCounts.of(context);
    }

    @Override
    public void write(Chunk<? extends ExportedDataRow> chunk) {
        Map<String, Integer> labels = new HashMap<>();
        for (ExportedDataRow row : chunk) {
            this.counts.add(row);
            String globalKey = row.dataRow().globalKey();
            if (globalKey != null) {
                DigitLabels.latest(row.labels())
                        .flatMap(DigitLabels::digit)
                        .ifPresent(digit -> labels.put(globalKey, digit));
            }
        }
        Map<String, Integer> places = this.items.places(this.campaignId, labels.keySet());
        Map<Integer, Integer> found = new HashMap<>();
        places.forEach((globalKey, place) -> found.put(place, Objects.requireNonNull(labels.get(globalKey))));
        this.noted.exported(this.campaignId, this.round, found, this.clock.instant());
    }

    @Override
    public void update(ExecutionContext context) {
        this.counts.save(context);
    }
}
