package io.github.labelboxspring.projects;

/** How the quality of labels is measured. It cannot be changed after a project is created. */
public enum QualityMode {
    /** Labels are compared with benchmarks. */
    BENCHMARK,
    /** Labels of the same data row are compared with each other. */
    CONSENSUS
}
