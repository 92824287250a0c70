/**
 * Projects: what is labeled, with which ontology, and how. A project gets its data rows in batches.
 *
 * @see <a href="https://docs.labelbox.com/reference/project">Labelbox: projects</a>
 */
@NullMarked
package io.github.labelboxspring.projects;

import org.jspecify.annotations.NullMarked;
