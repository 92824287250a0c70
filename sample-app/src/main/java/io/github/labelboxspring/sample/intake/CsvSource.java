package io.github.labelboxspring.sample.intake;

import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.Item;
import io.github.labelboxspring.sample.picture.PictureSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads pictures from URLs. */
@Component
class CsvSource implements PictureSource {

    private final PictureFetcher fetcher;

    private final boolean privateAddresses;

    CsvSource(PictureFetcher fetcher, IntakeProperties properties) {
        this.fetcher = fetcher;
        this.privateAddresses = properties.intake().allowPrivateAddresses();
    }

    @Override
    public Campaign.Source kind() {
        return Campaign.Source.CSV;
    }

    @Override
    public byte[] read(Item item) {
        return this.fetcher.fetch(item.location());
    }

    /** Labelbox can read URLs on the internet, but not in private networks. */
    @Override
    public Optional<String> address(Item item) {
        return this.privateAddresses ? Optional.empty() : Optional.of(item.location());
    }
}
