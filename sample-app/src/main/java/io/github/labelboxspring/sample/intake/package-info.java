/** Sources of pictures: files in folders of the server, and URLs in CSV files. */
@NullMarked
package io.github.labelboxspring.sample.intake;

import org.jspecify.annotations.NullMarked;
