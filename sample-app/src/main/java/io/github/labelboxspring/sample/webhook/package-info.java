/** Creation of webhooks, and their deliveries to the application. */
@NullMarked
package io.github.labelboxspring.sample.webhook;

import org.jspecify.annotations.NullMarked;
