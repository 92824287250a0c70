/** Auto-configuration of the Labelbox client. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
