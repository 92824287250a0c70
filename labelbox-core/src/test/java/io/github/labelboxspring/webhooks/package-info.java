@NullMarked
package io.github.labelboxspring.webhooks;

import org.jspecify.annotations.NullMarked;
