@NullMarked
package io.github.labelboxspring.embeddings;

import org.jspecify.annotations.NullMarked;
