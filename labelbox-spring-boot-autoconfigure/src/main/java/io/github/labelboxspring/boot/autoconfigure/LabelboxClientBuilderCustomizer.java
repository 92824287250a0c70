package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClientBuilder;

/** Customizes the builder of each auto-configured client, after the properties have been applied. */
@FunctionalInterface
public interface LabelboxClientBuilderCustomizer {

    void customize(LabelboxClientBuilder builder);
}
