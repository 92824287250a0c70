package io.github.labelboxspring.sample.project;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.sample.digits.DigitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes the project, what is asked in it, and the batches of data rows to be labelled. */
@Component
public class DigitProject {

    /** The question which digit it is. */
    public static final String DIGIT = "digit";

    /** The box around the ink. */
    public static final String INK = "ink";

    private final LabelboxClient labelbox;

    DigitProject(LabelboxClient labelbox) {
        this.labelbox = labelbox;
    }

    /** A project with its ontology, in which labelers see predictions. */
    public Project create(DigitSet digits) {
        String name = "Handwritten digits " + digits.run();
        Ontology ontology = this.labelbox
                .ontologies()
                .create(NewOntology.of(name, MediaType.IMAGE, schema()))
                .execute();
        Project project = this.labelbox
                .projects()
                .create(NewProject.of(name, MediaType.IMAGE))
                .execute();
        return this.labelbox
                .projects()
                .connectOntology(project.id(), ontology.id())
                .flatMap(connected -> this.labelbox.projects().showPredictionsToLabelers(project.id(), true))
                .map(shown -> project)
                .execute();
    }

    private static OntologySchema schema() {
        Option[] options =
                IntStream.range(0, 10).mapToObj(String::valueOf).map(Option::of).toArray(Option[]::new);
        return OntologySchema.of(Tool.boundingBox(INK))
                .withClassification(Classification.radio(DIGIT, options).withRequired(true));
    }

    /** Two batches: what the model learned from, and what it has to read. */
    public List<BatchCreation> batches(Project project, DigitSet digits) {
        return List.of(
                batch(project, "training " + digits.run(), digits.globalKeys(digits.training())),
                batch(project, "unseen " + digits.run(), digits.globalKeys(digits.unseen())));
    }

    private BatchCreation batch(Project project, String name, List<String> globalKeys) {
        return this.labelbox
                .projects()
                .batches()
                .create(project.id(), NewBatch.of(name, DataRowKeys.globalKeys(globalKeys)))
                .execute();
    }
}
