/** Projects: what is labeled, with which ontology, and how. */
@NullMarked
package io.github.labelboxspring.projects;

import org.jspecify.annotations.NullMarked;
