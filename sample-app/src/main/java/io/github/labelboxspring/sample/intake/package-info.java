/** Pictures that come from outside: files of folders of the server, and URLs in CSV files. */
@NullMarked
package io.github.labelboxspring.sample.intake;

import org.jspecify.annotations.NullMarked;
