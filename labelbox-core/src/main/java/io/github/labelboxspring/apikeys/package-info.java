/**
 * API keys, with which programs act with the permissions of a user. The secret can only be read when the key is
 * created.
 *
 * @see <a href="https://docs.labelbox.com/reference/create-api-key">Labelbox: API keys</a>
 */
@NullMarked
package io.github.labelboxspring.apikeys;

import org.jspecify.annotations.NullMarked;
