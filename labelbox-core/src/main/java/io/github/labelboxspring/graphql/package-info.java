/**
 * Custom GraphQL requests, for what this client has no operation for.
 *
 * @see <a href="https://docs.labelbox.com/docs/limits">Labelbox: limits</a>
 */
@NullMarked
package io.github.labelboxspring.graphql;

import org.jspecify.annotations.NullMarked;
