/**
 * Foundry apps: Labelbox models that are configured to create predictions on data rows for an ontology.
 *
 * @see <a href="https://docs.labelbox.com/docs/run-foundry-apps">Labelbox: Foundry apps</a>
 */
@NullMarked
package io.github.labelboxspring.foundry;

import org.jspecify.annotations.NullMarked;
