/** GraphQL requests of the application's own. */
@NullMarked
package io.github.labelboxspring.graphql;

import org.jspecify.annotations.NullMarked;
