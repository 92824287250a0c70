package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundLabels;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.model.NearestCentroid;
import io.github.labelboxspring.sample.picture.Picture;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes rounds, each in one transaction. */
@Component
@Transactional
class Evaluation {

    private final Campaigns campaigns;

    private final RoundRepository rounds;

    private final RoundLabels labels;

    private final ItemRepository items;

    Evaluation(Campaigns campaigns, RoundRepository rounds, RoundLabels labels, ItemRepository items) {
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.labels = labels;
        this.items = items;
    }

    /**
     * Compare labels with predictions, and predict all pictures with a new model. A closed round is left unchanged. A
     * round whose export lacks labels waits for these again.
     */
    void close(String campaignId, int number) {
        if (this.rounds.get(campaignId, number).state() != Round.State.EVALUATING
                || this.labels.reopen(campaignId, number) > 0) {
            return;
        }
        int[][] confusion = this.rounds.confusion(campaignId, number);
        int compared = IntStream.range(0, confusion.length)
                .map(label -> IntStream.of(confusion[label]).sum())
                .sum();
        int correct = IntStream.range(0, confusion.length)
                .map(label -> confusion[label][label])
                .sum();
        predict(campaignId);
        this.campaigns.closed(campaignId, number, compared, correct);
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
