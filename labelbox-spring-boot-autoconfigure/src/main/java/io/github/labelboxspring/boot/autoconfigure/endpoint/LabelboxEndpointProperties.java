package io.github.labelboxspring.boot.autoconfigure.endpoint;

import java.util.Set;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the endpoint.
 *
 * @param showValues When to show hosts, tasks and messages of the platform.
 * @param roles Roles that are authorized to see values. If empty, all authenticated users are authorized.
 */
@ConfigurationProperties("management.endpoint.labelbox")
public record LabelboxEndpointProperties(
        @DefaultValue("never") Show showValues,
        @DefaultValue Set<String> roles) {}
