package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClientBuilder;

/** Changes the auto-configured client's builder, after the properties were applied. */
@FunctionalInterface
public interface LabelboxClientBuilderCustomizer {

    void customize(LabelboxClientBuilder builder);
}
