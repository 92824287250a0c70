/**
 * Projects: data rows to label, with an ontology and quality settings. Data rows are added to a project in batches.
 *
 * @see <a href="https://docs.labelbox.com/reference/project">Labelbox: projects</a>
 */
@NullMarked
package io.github.labelboxspring.projects;

import org.jspecify.annotations.NullMarked;
