@NullMarked
package io.github.labelboxspring.sample.webhook;

import org.jspecify.annotations.NullMarked;
