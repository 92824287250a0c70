/**
 * The Labelbox API in memory: {@link io.github.labelboxspring.emulator.LabelboxEmulator} starts it in process, {@link
 * io.github.labelboxspring.emulator.EmulatorMain} from a command line.
 *
 * <p>To add a domain: write {@code schema/<domain>.graphqls} with {@code extend type Query} and {@code extend type
 * Mutation}, its entities in {@code world}, long work in {@code jobs}, and one {@code ResolverSet} in {@code resolvers}
 * that is listed in {@code Domains}. A field of the SDL that nothing resolves fails the start.
 */
@NullMarked
package io.github.labelboxspring.emulator;

import org.jspecify.annotations.NullMarked;
