@NullMarked
package io.github.labelboxspring.batch.remote;

import org.jspecify.annotations.NullMarked;
