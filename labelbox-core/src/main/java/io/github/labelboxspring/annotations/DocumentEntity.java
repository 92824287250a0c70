package io.github.labelboxspring.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document, specified by the tokens of its text layer.
 *
 * @param selections the selections, at least one
 */
public record DocumentEntity(List<Selection> selections) implements Mark {

    public DocumentEntity {
        selections = List.copyOf(selections);
    }

    /**
     * Words in one group of the text layer.
     *
     * @param tokenIds ids of the words' tokens
     * @param groupId id of the group
     * @param page page number, from 1
     * @param text the words in an export, null if missing; not sent in imports
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
                throw new IllegalArgumentException(
                        "Pages of a selection are numbered from 1, but the page was " + page);
            }
        }

        /** Create a selection of the given words. */
        public Selection(List<String> tokenIds, String groupId, int page) {
            this(tokenIds, groupId, page, null);
        }
    }
}
