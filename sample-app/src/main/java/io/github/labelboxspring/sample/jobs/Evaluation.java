package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.model.NearestCentroid;
import io.github.labelboxspring.sample.picture.Picture;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Closes rounds. */
@Component
class Evaluation {

    private final RoundRepository rounds;

    private final ItemRepository items;

    private final Clock clock;

    Evaluation(RoundRepository rounds, ItemRepository items, Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.clock = clock;
    }

    /**
     * Compares labels with predictions, and lets a new model read all pictures.
     *
     * @throws IllegalStateException if the export lacks labels
     */
    void close(String campaignId, int number) {
        Round round = this.rounds.get(campaignId, number);
        if (round.labelled() < round.size()) {
            throw new IllegalStateException("The export has labels for " + round.labelled() + " of " + round.size()
                    + " pictures; label the others, then try again");
        }
        int[][] confusion = this.rounds.confusion(campaignId, number);
        int compared = IntStream.range(0, confusion.length)
                .map(label -> IntStream.of(confusion[label]).sum())
                .sum();
        int correct = IntStream.range(0, confusion.length)
                .map(label -> confusion[label][label])
                .sum();
        predict(campaignId);
        this.rounds.closed(campaignId, number, compared, correct, this.clock.instant());
    }

    private void predict(String campaignId) {
        List<ItemRepository.Pixels> pictures = this.items.pixels(campaignId);
        NearestCentroid.Trainer trainer = new NearestCentroid.Trainer(Picture.CELLS * Picture.CELLS);
        for (ItemRepository.Pixels picture : pictures) {
            if (picture.label() != null) {
                trainer.learn(picture.pixels(), picture.label());
            }
        }
        NearestCentroid model = trainer.model();
        this.items.guessed(
                campaignId,
                pictures.stream().map(picture -> guess(model, picture)).toList());
    }

    private static ItemRepository.Guess guess(NearestCentroid model, ItemRepository.Pixels picture) {
        NearestCentroid.Reading reading = model.read(picture.pixels());
        return new ItemRepository.Guess(picture.seq(), reading.value(), reading.sureness());
    }
}
