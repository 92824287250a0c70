package io.github.labelboxspring.sample.digits;

import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.Item;
import io.github.labelboxspring.sample.campaign.NewItem;
import io.github.labelboxspring.sample.picture.PictureSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Provides pictures of the digits that are included in the application. */
@Component
public class DigitSource implements PictureSource {

    private final List<Digit> digits;

    DigitSource(DigitFile file) {
        this.digits = file.read();
    }

    @Override
    public Campaign.Source kind() {
        return Campaign.Source.DIGITS;
    }

    /**
     * Return the first digits, in the order of the file.
     *
     * @throws IllegalArgumentException if the count is less than 1 or exceeds the number of digits
     */
    public List<NewItem> items(int count) {
        if (count < 1 || count > this.digits.size()) {
            throw new IllegalArgumentException("Take 1 to " + this.digits.size() + " digits, not " + count);
        }
        return this.digits.subList(0, count).stream()
                .map(digit -> new NewItem(digit.name(), String.valueOf(digit.number()), digit.value()))
                .toList();
    }

    @Override
    public byte[] read(Item item) {
        return DigitPng.of(this.digits.get(Integer.parseInt(item.location())));
    }

    @Override
    public Optional<String> address(Item item) {
        return Optional.empty();
    }
}
