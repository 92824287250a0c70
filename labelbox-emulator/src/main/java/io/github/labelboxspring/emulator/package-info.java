/**
 * The Labelbox API in memory: {@link io.github.labelboxspring.emulator.LabelboxEmulator} starts it in process, {@link
 * io.github.labelboxspring.emulator.EmulatorMain} from a command line.
 *
 * <p>To add a domain:
 *
 * <ol>
 *   <li>{@code schema/<domain>.graphqls} with {@code extend type Query} and {@code extend type Mutation}; an existing
 *       type grows by {@code extend type DataRow} there. A field that nothing resolves fails the start.
 *   <li>Entities in a package below {@code world}. {@code Organization.entities(Kind.class)} is their store; {@code
 *       Organization.part(Store.class, …)} holds a store of its own kind. Entities need no locks: queries run under the
 *       world's read lock, mutations under its write lock, and rules are refused by {@code RuleException}.
 *   <li>One {@code ResolverSet} in {@code resolvers}, listed in {@code Domains}: {@code Wiring.type} binds a GraphQL type
 *       to the Java class whose methods have the names of its fields, {@code Wiring.field} answers the others. {@code
 *       Listing} has the session and pages with {@code where} and {@code orderBy}; {@code ApiException} is a refusal;
 *       {@code Services.routes()} takes REST paths.
 *   <li>Long work in {@code jobs} as a {@code TaskWork} for {@code Tasks.start}: it runs outside the lock and takes it
 *       for each slice; {@code Task.keep} puts away what later questions need. Files go through {@code BlobStore.writer}
 *       and out by {@code SignedUrls}.
 * </ol>
 */
@NullMarked
package io.github.labelboxspring.emulator;

import org.jspecify.annotations.NullMarked;
