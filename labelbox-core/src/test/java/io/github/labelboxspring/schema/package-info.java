/** Holds documents and records of the client to the schema that the emulator executes. */
@NullMarked
package io.github.labelboxspring.schema;

import org.jspecify.annotations.NullMarked;
