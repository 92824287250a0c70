package io.github.labelboxspring.sample.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of the campaign that the application starts automatically.
 *
 * @param enabled whether the campaign is started if there is none yet
 * @param digits the number of digits of the file to use
 * @param training the number of digits in the first round, from which the model learns
 * @param report the file to which the results are written as JSON, null for none
 */
@ConfigurationProperties("sample.demo")
record DemoProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1797") int digits,
        @DefaultValue("500") int training,
        @Nullable Path report) {}
