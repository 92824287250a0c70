/**
 * Receives webhooks from Labelbox and publishes them as Spring events. See {@code docs/reference/webhooks.md} in the
 * repository for a guide.
 *
 * @see <a href="https://docs.labelbox.com/docs/webhooks">Labelbox: webhooks</a>
 */
@NullMarked
package io.github.labelboxspring.boot.webhooks;

import org.jspecify.annotations.NullMarked;
