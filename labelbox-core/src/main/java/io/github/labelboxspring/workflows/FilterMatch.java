package io.github.labelboxspring.workflows;

/** Which filters of a logic node a data row must pass. Answers to the official SDK's {@code MatchFilters}. */
public enum FilterMatch {
    ALL("and"),
    ANY("or");

    private final String wireName;

    FilterMatch(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in the API. */
    public String wireName() {
        return this.wireName;
    }
}
