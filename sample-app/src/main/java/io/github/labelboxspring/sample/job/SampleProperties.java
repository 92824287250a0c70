package io.github.labelboxspring.sample.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the job is run.
 *
 * @param digits how many digits of the file are used
 * @param training how many of them the model learns from
 * @param report file into which the results are written as JSON, null for none
 */
@ConfigurationProperties("sample")
record SampleProperties(
        @DefaultValue("1797") int digits,
        @DefaultValue("500") int training,
        @Nullable Path report) {}
