/** How people work: figures of projects and of the workspace, and when they signed in and out. */
@NullMarked
package io.github.labelboxspring.performance;

import org.jspecify.annotations.NullMarked;
