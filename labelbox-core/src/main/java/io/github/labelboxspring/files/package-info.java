/** Files that are uploaded to the platform's own store. */
@NullMarked
package io.github.labelboxspring.files;

import org.jspecify.annotations.NullMarked;
