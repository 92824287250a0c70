package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.workspace.DigitLabels;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Notes the labels that an export has for the pictures of a round, and counts what else it has. */
class LabelWriter implements ItemStreamWriter<ExportedDataRow> {

    private final ItemRepository items;

    private final RoundRepository rounds;

    private final Clock clock;

    private final String campaignId;

    private final int round;

    private ExportCounts counts = new ExportCounts();

    LabelWriter(ItemRepository items, RoundRepository rounds, Clock clock, String campaignId, int round) {
        this.items = items;
        this.rounds = rounds;
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
                latest(row.labels()).flatMap(DigitLabels::digit).ifPresent(digit -> labels.put(globalKey, digit));
            }
        }
        Map<String, Integer> places = this.items.places(this.campaignId, labels.keySet());
        Map<Integer, Integer> noted = new HashMap<>();
        places.forEach((globalKey, place) -> noted.put(place, Objects.requireNonNull(labels.get(globalKey))));
        this.rounds.exported(this.campaignId, this.round, noted, this.clock.instant());
    }

    /** A data row that was labelled again may still have its former label. */
    private static Optional<ExportedLabel> latest(List<ExportedLabel> labels) {
        return labels.stream().max(Comparator.comparing(LabelWriter::createdAt));
    }

    private static Instant createdAt(ExportedLabel label) {
        return label.labelDetails() == null || label.labelDetails().createdAt() == null
                ? Instant.MIN
                : label.labelDetails().createdAt();
    }

    @Override
    public void update(ExecutionContext context) {
        this.counts.save(context);
    }
}
