package io.github.labelboxspring.imports;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.imports.LabelSource.Strictness;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Inputs;
import io.github.labelboxspring.models.ModelOperations;
import io.github.labelboxspring.models.ModelRunOperations;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.ontologies.OntologyOperations;
import io.github.labelboxspring.projects.ProjectOperations;
import io.github.labelboxspring.work.TaskRef;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.reactivestreams.Publisher;

/**
 * Reads typed labels for an import.
 *
 * @param parentId id of the project or of the model run
 */
record LabelInput(Caller caller, ImportKind kind, String parentId) {

    /** Return a call that reads the labels and sends them if they match the ontology. */
    <T> Call<T> read(LabelSource labels, int maxDataRows, Function<Submission, Call<T>> send) {
        return check(labels.strictness()).flatMap(check -> {
            Function<Iterable<NewLabel>, Call<T>> sending = read -> Call.using(
                    () -> check.isEmpty()
                            ? Submission.of(read, this.caller.json(), maxDataRows)
                            : Submission.of(read, check.get(), this.caller.json(), maxDataRows),
                    send);
            Publisher<NewLabel> publisher = labels.publisher();
            return publisher == null
                    ? sending.apply(Objects.requireNonNull(labels.iterable()))
                    : Inputs.of(publisher, sending);
        });
    }

    private Call<Optional<LabelCheck>> check(Strictness strictness) {
        return strictness == Strictness.NONE
                ? Call.of(Optional.empty())
                : ontology().map(ontology -> Optional.of(new LabelCheck(ontology, this.kind, strictness)));
    }

    private Call<Ontology> ontology() {
        if (this.kind.ref() == TaskRef.Kind.MODEL_RUN_IMPORT) {
            return new ModelRunOperations(this.caller)
                    .get(this.parentId)
                    .flatMap(run -> new ModelOperations(this.caller).get(run.modelId()))
                    .flatMap(model -> new OntologyOperations(this.caller).get(model.ontologyId()));
        }
        return new ProjectOperations(this.caller)
                .findOntology(this.parentId)
                .map(found -> found.orElseThrow(() -> new IllegalArgumentException("Nothing was imported: the project "
                        + this.parentId + " has no ontology. Connect one, or import withoutOntologyCheck()")));
    }
}
