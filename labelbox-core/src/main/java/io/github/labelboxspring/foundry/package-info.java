/**
 * Foundry apps: models of the platform that are set up to predict on data rows by an ontology.
 *
 * @see <a href="https://docs.labelbox.com/docs/run-foundry-apps">Labelbox: Foundry apps</a>
 */
@NullMarked
package io.github.labelboxspring.foundry;

import org.jspecify.annotations.NullMarked;
