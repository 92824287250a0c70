package io.github.labelboxspring.sample.demo;

import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.jobs.ExportCounts;
import io.github.labelboxspring.sample.jobs.JobResults;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Prints the results of the demonstration, and writes them to a JSON file. */
@Component
class DemoReport {

    private final ItemRepository items;

    private final RoundRepository rounds;

    private final JobResults results;

    DemoReport(ItemRepository items, RoundRepository rounds, JobResults results) {
        this.items = items;
        this.rounds = rounds;
        this.results = results;
    }

    void print(Campaign campaign, Round last) {
        ExportCounts export = this.results.export(campaign.id(), last.number());
        System.out.printf(
                Locale.ROOT,
                "The export has %d data rows of %d batches with %d labels and %d boxes%n%n",
                export.dataRows(),
                export.batches(),
                export.labels(),
                export.boxes());
        System.out.println(table(this.rounds.confusion(campaign.id(), last.number())));
        System.out.printf(
                Locale.ROOT,
                "%d of %d predictions agree with the label: accuracy %.5f%n",
                last.correct(),
                last.compared(),
                last.accuracy().orElse(Double.NaN));
    }

    private static String table(int[][] confusion) {
        StringBuilder table = new StringBuilder("label     read as 0    1    2    3    4    5    6    7    8    9\n");
        for (int label = 0; label < confusion.length; label++) {
            table.append("  ").append(label).append("           ");
            for (int count : confusion[label]) {
                table.append(count == 0 ? "    ·" : String.format(Locale.ROOT, "%5d", count));
            }
            table.append('\n');
        }
        return table.toString();
    }

    void write(Campaign campaign, Round last, Path file) {
        ExportCounts export = this.results.export(campaign.id(), last.number());
        List<Round> all = this.rounds.all(campaign.id());
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("dataRowsMade", this.items.counts(campaign.id()).imported());
        results.put("roundSizes", all.stream().map(Round::size).toList());
        results.put("predictionsImported", this.results.predictions(campaign.id(), last.number()));
        results.put("dataRows", export.dataRows());
        results.put("batches", export.batches());
        results.put("attachments", export.attachments());
        results.put("labels", export.labels());
        results.put("boxes", export.boxes());
        results.put("predicted", last.compared());
        results.put("right", last.correct());
        results.put("accuracy", last.accuracy().orElse(Double.NaN));
        results.put("matrix", this.rounds.confusion(campaign.id(), last.number()));
        JsonMapper.builder().build().writeValue(file, results);
    }
}
