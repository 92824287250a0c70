/** What happens when the application is started for the first time: a campaign of which the result is known. */
@NullMarked
package io.github.labelboxspring.sample.demo;

import org.jspecify.annotations.NullMarked;
