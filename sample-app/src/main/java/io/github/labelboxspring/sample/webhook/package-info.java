/** What Labelbox reports by itself, and where to. */
@NullMarked
package io.github.labelboxspring.sample.webhook;

import org.jspecify.annotations.NullMarked;
