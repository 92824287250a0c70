package io.github.labelboxspring.sample.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A campaign to be created.
 *
 * @param items its pictures, at least one
 * @throws IllegalArgumentException if a value is invalid, with a message for users
 */
public record NewCampaign(
        String name,
        Campaign.Source source,
        Campaign.Labelling labelling,
        int firstRound,
        int nextRound,
        List<NewItem> items) {

    public static final int MAX_ITEMS = 10_000;

    private static final int MAX_NAME = 100;

    private static final int MAX_ITEM_NAME = 150;

    private static final int MAX_LOCATION = 2_000;

    public NewCampaign {
        name = name.strip();
        require(!name.isEmpty() && name.length() <= MAX_NAME, "Give the campaign a name of 1 to 100 characters");
        require(firstRound >= 1 && nextRound >= 1, "A round has at least one picture");
        require(!items.isEmpty(), "There are no pictures");
        require(
                items.size() <= MAX_ITEMS,
                "A campaign has at most " + MAX_ITEMS + " pictures, these are " + items.size());
        items = List.copyOf(items);
        Set<String> names = new HashSet<>();
        for (NewItem item : items) {
            require(
                    !item.name().isBlank() && item.name().length() <= MAX_ITEM_NAME,
                    "Picture '" + Texts.atMost(MAX_ITEM_NAME, item.name()) + "' needs a name of 1 to " + MAX_ITEM_NAME
                            + " characters");
            require(
                    item.location().length() <= MAX_LOCATION,
                    "The address of picture '" + item.name() + "' has more than " + MAX_LOCATION + " characters");
            require(names.add(item.name()), "Two pictures have the name '" + item.name() + "'");
            require(
                    item.truth() == null || item.truth() >= 0 && item.truth() <= 9,
                    "Picture '" + item.name() + "' says " + item.truth() + ", which is no digit");
            require(
                    labelling != Campaign.Labelling.TRUTH || item.truth() != null,
                    "Picture '" + item.name() + "' does not say which digit it is, so that people must label");
        }
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
