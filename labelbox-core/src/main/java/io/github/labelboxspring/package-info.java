/**
 * A client for Labelbox, blocking and reactive.
 *
 * <p>{@link io.github.labelboxspring.LabelboxClient} is created once, with its
 * {@linkplain io.github.labelboxspring.LabelboxClient#builder() builder} or by the Spring Boot starter, and has an
 * accessor for each group of operations: {@code projects()}, {@code datasets()}, {@code dataRows()},
 * {@code ontologies()}, {@code imports()}, {@code exports()}, {@code models()} and so on. Some groups have subgroups,
 * such as {@code client.projects().batches()}.
 *
 * <pre>{@code
 * Dataset birds = client.datasets().create(NewDataset.of("Birds")).execute();
 * DataRowsResult uploaded = client.dataRows()
 *         .create(birds.id(), List.of(NewDataRow.of("https://example.org/wren.jpg").withGlobalKey("wren")))
 *         .execute();
 * uploaded.failures().forEach(failure -> System.out.println(failure.key() + ": " + failure.reason()));
 *
 * Project project = client.projects().create(NewProject.of("Birds", MediaType.IMAGE)).execute();
 * client.projects().connectOntology(project.id(), ontologyId).execute();
 * NewBatch batch = NewBatch.of("first", DataRowKeys.globalKeys("wren"));
 * client.projects().batches().create(project.id(), batch).execute();
 * }</pre>
 *
 * <h2>Calls</h2>
 *
 * Each operation returns a {@link io.github.labelboxspring.call.Call}, which sends nothing until it is executed:
 * {@code execute()} blocks, {@code mono()} is reactive. Both run the same requests and fail with the same exceptions.
 * {@code docs/reference/calls.md} in the repository describes what a call promises about threads, time limits and
 * cancellation.
 *
 * <pre>{@code
 * Project now = client.projects().get(projectId).execute();
 * Mono<Project> later = client.projects()
 *         .get(projectId)
 *         .with(options -> options.withTimeout(Duration.ofSeconds(10)))
 *         .mono();
 * }</pre>
 *
 * <h2>Lists</h2>
 *
 * A {@link io.github.labelboxspring.call.PagedCall} requests page after page: {@code execute()} returns all items,
 * {@code stream()} and {@code flux()} request a page when its items are needed, and {@code page(cursor, size)} returns
 * a single page.
 *
 * <pre>{@code
 * try (Stream<Project> projects = client.projects().list(where(Project.NAME).equalTo("Birds")).stream()) {
 *     projects.map(Project::id).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <h2>Tasks and exports</h2>
 *
 * Uploads, imports and exports are tasks of the platform. {@code execute()} waits for the result of a
 * {@link io.github.labelboxspring.call.TaskCall}; {@code start()} returns a
 * {@link io.github.labelboxspring.call.TaskHandle} at once. The reference of a task can be stored, and another process
 * can resume it. Results of exports are read line by line, in bounded memory.
 *
 * <pre>{@code
 * TaskHandle<Export> started = client.exports()
 *         .ofProject(projectId, ExportFilters.NONE, ExportParams.of(ExportDetail.LABEL_DETAILS))
 *         .start()
 *         .execute();
 * String stored = started.ref().id();
 *
 * Export export = client.exports().resume(stored).await(Duration.ofHours(1));
 * try (Stream<ExportedDataRow> rows = client.exports().rows(export).stream()) {
 *     rows.forEach(row -> System.out.println(row.dataRow().globalKey()));
 * }
 * }</pre>
 *
 * <h2>Errors</h2>
 *
 * Calls fail with subclasses of {@link io.github.labelboxspring.error.LabelboxException}. Requests that are safe to
 * repeat are retried; {@code docs/reference/retries.md} lists them by type of failure. Items that a bulk operation
 * rejects do not cause an exception but are part of the result, unless {@code orThrow()} is called.
 *
 * <pre>{@code
 * try {
 *     client.projects().delete(projectId).execute();
 * } catch (NotFoundException ex) {
 *     System.out.println("Deleted before");
 * } catch (LabelboxException ex) {
 *     if (ex.mayHaveBeenApplied()) {
 *         System.out.println("Check whether the project still exists");
 *     }
 * }
 * }</pre>
 *
 * <h2>Settings</h2>
 *
 * The builder provides the settings of the client, such as time limits, retries and the request rate; a call overrides
 * them with {@link io.github.labelboxspring.call.Call#with}. The types of these settings are in
 * {@link io.github.labelboxspring.settings}. {@code docs/architecture.md} describes how the client is built,
 * {@code docs/reference/from-python.md} shows the official Python SDK and this client side by side, and
 * {@code docs/coverage.md} maps each Python name to the Java one.
 *
 * @see <a href="https://docs.labelbox.com">Labelbox: documentation</a>
 */
@NullMarked
package io.github.labelboxspring;

import org.jspecify.annotations.NullMarked;
