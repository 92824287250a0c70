/**
 * Webhooks: URLs that Labelbox calls when an event occurs in the organization or a project.
 *
 * @see <a href="https://docs.labelbox.com/reference/webhook">Labelbox: webhooks</a>
 */
@NullMarked
package io.github.labelboxspring.webhooks;

import org.jspecify.annotations.NullMarked;
