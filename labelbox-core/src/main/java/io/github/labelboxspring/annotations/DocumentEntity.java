package io.github.labelboxspring.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document, by the tokens of its text layer.
 *
 * @param selections at least one
 */
public record DocumentEntity(List<Selection> selections) implements Mark {

    public DocumentEntity {
        selections = List.copyOf(selections);
    }

    /**
     * Words of one group of the text layer.
     *
     * @param tokenIds of the words
     * @param groupId of the group
     * @param page from 1
     * @param text the words in an export, null if the export does not have them; they are not sent
     */
    public record Selection(
            List<String> tokenIds,
            String groupId,
            int page,
            @Nullable String text) {

        /** @throws IllegalArgumentException if the page is less than 1 */
        public Selection {
            tokenIds = List.copyOf(tokenIds);
            if (page < 1) {
                throw new IllegalArgumentException("Pages of a selection count from 1, was " + page);
            }
        }

        /** Create a selection of these words. */
        public Selection(List<String> tokenIds, String groupId, int page) {
            this(tokenIds, groupId, page, null);
        }
    }
}
