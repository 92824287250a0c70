/**
 * Custom GraphQL requests, for what no other operation covers.
 *
 * @see <a href="https://docs.labelbox.com/docs/limits">Labelbox: limits</a>
 */
@NullMarked
package io.github.labelboxspring.graphql;

import org.jspecify.annotations.NullMarked;
