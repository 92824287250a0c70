package io.github.labelboxspring.sample.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The campaign that the application begins by itself.
 *
 * @param enabled whether it does, if there is none yet
 * @param digits how many digits of the file are used
 * @param training how many of them are in its first round, from which the model learns
 * @param report file into which the results are written as JSON, null for none
 */
@ConfigurationProperties("sample.demo")
record DemoProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1797") int digits,
        @DefaultValue("500") int training,
        @Nullable Path report) {}
