/** The main job: its steps, what carries it from one to the next, and how it tells of itself. */
@NullMarked
package io.github.labelboxspring.sample.job;

import org.jspecify.annotations.NullMarked;
