package io.github.labelboxspring.projects;

/** How the quality of labels is measured; fixed when a project is created. */
public enum QualityMode {
    /** Against labels that are known to be good. */
    BENCHMARK,
    /** Among several labels of one data row. */
    CONSENSUS
}
