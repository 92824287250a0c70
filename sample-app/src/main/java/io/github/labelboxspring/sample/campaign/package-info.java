/** Campaigns, their pictures and their rounds in the application's database. */
@NullMarked
package io.github.labelboxspring.sample.campaign;

import org.jspecify.annotations.NullMarked;
