/**
 * API keys, by which programs act with the rights of a user. The key itself can be read only when it is created.
 *
 * @see <a href="https://docs.labelbox.com/reference/create-api-key">Labelbox: API keys</a>
 */
@NullMarked
package io.github.labelboxspring.apikeys;

import org.jspecify.annotations.NullMarked;
