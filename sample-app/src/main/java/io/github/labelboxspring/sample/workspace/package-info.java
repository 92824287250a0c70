/** The objects of campaigns in Labelbox: a dataset, a project with its ontology, batches and labels. */
@NullMarked
package io.github.labelboxspring.sample.workspace;

import org.jspecify.annotations.NullMarked;
