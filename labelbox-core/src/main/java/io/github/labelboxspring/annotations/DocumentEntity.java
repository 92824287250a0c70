package io.github.labelboxspring.annotations;

import java.util.List;

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
     */
    public record Selection(List<String> tokenIds, String groupId, int page) {

        /** @throws IllegalArgumentException if the page is less than 1 */
        public Selection {
            tokenIds = List.copyOf(tokenIds);
            if (page < 1) {
                throw new IllegalArgumentException("Pages of a selection count from 1, was " + page);
            }
        }
    }
}
