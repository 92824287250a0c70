package io.github.labelboxspring.benchmarks;

/** Who does the work. */
enum Implementation {
    CLIENT("this client"),
    /** See {@link FloorWorkload}. */
    FLOOR("floor"),
    SDK("official SDK");

    private final String label;

    Implementation(String label) {
        this.label = label;
    }

    String label() {
        return this.label;
    }

    boolean onJvm() {
        return this != SDK;
    }
}
