package io.github.labelboxspring.workflows;

/** How many filters of a logic node a data row must pass. Corresponds to {@code MatchFilters} in the official SDK. */
public enum FilterMatch {
    ALL("and"),
    ANY("or");

    private final String wireName;

    FilterMatch(String wireName) {
        this.wireName = wireName;
    }

    /** Return the API name of this value. */
    public String wireName() {
        return this.wireName;
    }
}
