/** The queues through which the data rows of a project go. */
@NullMarked
package io.github.labelboxspring.taskqueues;

import org.jspecify.annotations.NullMarked;
