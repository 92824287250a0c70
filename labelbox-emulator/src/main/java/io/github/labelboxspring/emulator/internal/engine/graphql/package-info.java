/** GraphQL execution: the schema, conditions, and the platform's error format. Independent of all domains. */
@NullMarked
package io.github.labelboxspring.emulator.internal.engine.graphql;

import org.jspecify.annotations.NullMarked;
