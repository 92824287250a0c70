/** Campaigns, their pictures and their rounds, as the application's database knows them. */
@NullMarked
package io.github.labelboxspring.sample.campaign;

import org.jspecify.annotations.NullMarked;
