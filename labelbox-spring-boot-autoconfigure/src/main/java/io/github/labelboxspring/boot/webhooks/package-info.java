/**
 * Receives webhooks of Labelbox and publishes them as Spring events; {@code docs/reference/webhooks.md} in the repository
 * is the guide.
 *
 * @see <a href="https://docs.labelbox.com/docs/webhooks">Labelbox: webhooks</a>
 */
@NullMarked
package io.github.labelboxspring.boot.webhooks;

import org.jspecify.annotations.NullMarked;
