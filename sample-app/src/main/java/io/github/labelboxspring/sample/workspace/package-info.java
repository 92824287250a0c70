/** What campaigns have in Labelbox: a dataset, a project with its ontology, batches, and what labels look like. */
@NullMarked
package io.github.labelboxspring.sample.workspace;

import org.jspecify.annotations.NullMarked;
