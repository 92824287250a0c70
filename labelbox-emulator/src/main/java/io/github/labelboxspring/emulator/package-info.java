/**
 * The Labelbox API in memory. {@link io.github.labelboxspring.emulator.LabelboxEmulator} starts it in the same process,
 * {@link io.github.labelboxspring.emulator.EmulatorMain} from the command line. Everything else is internal and may
 * change.
 *
 * <p>Where a line of the emulator belongs: if it is not about Labelbox at all, in {@code internal.engine}; if it is about
 * members and what they may do, in {@code internal.tenancy}; otherwise in the package of {@code internal.domain} that has
 * the name of its noun. Domains know those before them only, in the order of {@code internal.Domains}; what a later one
 * has to do about a change it does as the listener of an event ({@code World.events()}).
 *
 * <p>A domain has
 *
 * <ol>
 *   <li>{@code schema/<name>.graphqls} with {@code extend type Query} and {@code extend type Mutation}; an existing type
 *       grows by {@code extend type DataRow} there. A field that nothing resolves fails the start.
 *   <li>Its entities. {@code Organization.entities(Kind.class)} is their store; {@code Organization.part(Store.class, …)}
 *       and {@code Project.part(…)} hold a store of its own kind. Entities need no locks: queries run under the world's
 *       read lock, mutations under its write lock.
 *   <li>A service with its rules, such as {@code Labels} or {@code Workflow}. It refuses by {@code RuleException} and
 *       tells what it has done by an event.
 *   <li>A {@code ResolverSet}, listed in {@code Domains}, that only translates: {@code Wiring.type} binds a GraphQL type to
 *       the Java class whose methods have the names of its fields, {@code Wiring.field} answers the others. {@code Listing}
 *       has the session and pages with {@code where} and {@code orderBy}; {@code ApiException} is a refusal; {@code
 *       Services.routes()} takes REST paths.
 *   <li>Long work as a {@code TaskWork} for {@code Tasks.start}: it runs outside the lock and takes it for each slice;
 *       {@code Task.keep} puts away what later questions need. Files go through {@code BlobStore.writer} and out by {@code
 *       SignedUrls}.
 * </ol>
 */
@NullMarked
package io.github.labelboxspring.emulator;

import org.jspecify.annotations.NullMarked;
