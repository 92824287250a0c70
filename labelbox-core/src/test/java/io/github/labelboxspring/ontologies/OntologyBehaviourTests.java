package io.github.labelboxspring.ontologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class OntologyBehaviourTests extends EmulatorTest {

    private static final OntologySchema DIGITS = OntologySchema.of(Tool.boundingBox("ink"))
            .withClassification(Classification.radio("digit", Option.of("0"), Option.of("1")));

    private Ontology create(String name, OntologySchema schema) {
        return this.style.run(this.client.ontologies().create(NewOntology.of(name, MediaType.IMAGE, schema)));
    }

    @Test
    void everyFeatureGetsItsIds() {
        Ontology made = create("digits", DIGITS);
        Ontology read = this.style.run(this.client.ontologies().get(made.id()));
        assertThat(read).isEqualTo(made);
        assertThat(read.mediaType()).isEqualTo(MediaType.IMAGE);
        assertThat(read.objectSchemaCount()).isEqualTo(1);
        assertThat(read.classificationSchemaCount()).isEqualTo(1);
        Tool tool = read.normalized().tools().get(0);
        assertThat(tool.toolType()).isEqualTo(ToolType.RECTANGLE);
        assertThat(tool.color()).isEqualTo("#ff0000");
        assertThat(tool.featureSchemaId()).hasSize(25);
        Classification radio = read.normalized().classifications().get(0);
        assertThat(radio.scope()).isEqualTo("global");
        assertThat(radio.options())
                .extracting(Option::featureSchemaId)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void addingAToolKeepsAllFeaturesAndUnknownFieldsR38() {
        Tool tagged =
                new Tool("cuboid", "box", false, "#123456", List.of(), null, null, null, null, Map.of("depth", 3));
        Ontology before = create("before", DIGITS.withTool(tagged));
        Ontology after = create("after", before.normalized().withTool(Tool.point("tip")));
        assertThat(after.normalized().tools()).hasSize(3);
        // A schemaNodeId belongs to one place in one ontology.
        assertThat(after.normalized().tools().subList(0, 2))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*schemaNodeId")
                .isEqualTo(before.normalized().tools());
        assertThat(after.normalized().classifications())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*schemaNodeId")
                .isEqualTo(before.normalized().classifications());
        assertThat(after.normalized().tools().get(1).others()).containsEntry("depth", 3);
    }

    @Test
    void aRelationshipJoinsToolsThatHaveNoIdsYet() {
        OntologySchema schema = OntologySchema.of(Tool.boundingBox("car"), Tool.boundingBox("wheel"))
                .withRelationship(Tool.of(ToolType.EDGE, "part of"), new ToolPair("wheel", "car"));
        List<Tool> tools = create("parts", schema).normalized().tools();
        assertThat(tools.get(2).definition())
                .containsEntry(
                        "constraints",
                        List.of(List.of(
                                String.valueOf(tools.get(1).featureSchemaId()),
                                String.valueOf(tools.get(0).featureSchemaId()))));
        assertThat(tools.get(0).featureSchemaId()).hasSize(25);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> schema.withRelationship(Tool.of(ToolType.EDGE, "other"), new ToolPair("car", "nothing")))
                .withMessageContaining("nothing");
    }

    @Test
    void stepToolsAndPromptsAreTaken() {
        OntologySchema schema = OntologySchema.of(
                        Tool.stepReasoning("steps", StepVariant.stepReasoning()),
                        Tool.factChecking("facts", StepVariant.factChecking()),
                        Tool.promptIssue("issue"))
                .withClassification(
                        Classification.of(ClassificationType.PROMPT, "prompt").withCharacters(1, 200));
        Ontology made = this.style.run(this.client
                .ontologies()
                .create(NewOntology.of("chat", schema).withEditorTaskType(EditorTaskType.MODEL_CHAT_EVALUATION)));
        assertThat(made.mediaType()).isEqualTo(MediaType.CONVERSATIONAL);
        assertThat(made.normalized().classifications().get(0).maxCharacters()).isEqualTo(200);
        assertThat(made.normalized().tools().get(2).classifications()).hasSize(1);
    }

    @Test
    void whatCannotBeRightIsRefusedWithoutARequest() {
        OntologySchema twice = OntologySchema.of(Tool.point("tip"), Tool.line("tip"));
        OntologySchema empty = OntologySchema.of(Classification.radio("digit"));
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create("twice", twice))
                .withMessageContaining("tip");
        assertThatIllegalArgumentException().isThrownBy(() -> create("empty", empty));
        assertThatIllegalArgumentException().isThrownBy(() -> create(" ", DIGITS));
        assertThatIllegalArgumentException().isThrownBy(() -> create("blank", OntologySchema.of(Tool.point(" "))));
        assertThat(this.emulator.requests().all()).hasSize(before);
    }

    @Test
    void anIdThatNobodyGaveIsRefused() {
        Tool foreign = Tool.point("tip").withIds(null, "cm00000000000000000000nobody".substring(0, 25));
        assertThatExceptionOfType(LabelboxApiException.class)
                .isThrownBy(() -> create("foreign", OntologySchema.of(foreign)))
                .withMessageContaining("Failed to find feature schema node by id");
    }

    @Test
    void anUnknownOntologyIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.ontologies().get("none")));
        assertThat(this.style.run(this.client.ontologies().find("none"))).isEmpty();
    }

    @Test
    void ontologiesAreFoundByAPartOfTheirNameOverManyPages() {
        String part = "Paged " + this.style;
        IntStream.range(0, 101).forEach(number -> create(part + number, OntologySchema.of(Tool.point("tip"))));
        assertThat(this.style.read(this.client.ontologies().list(part.toLowerCase(java.util.Locale.ROOT))))
                .hasSize(101)
                .doesNotHaveDuplicates();
        assertThat(this.style.read(this.client.ontologies().list(part + "none")))
                .isEmpty();
        assertThat(this.style.read(this.client.ontologies().list())).hasSizeGreaterThan(100);
    }

    @Test
    void featuresAreCreatedAloneAndJoinedToOntologies() {
        FeatureSchema tool =
                this.style.run(this.client.ontologies().featureSchemas().create(Tool.polygon("outline")));
        FeatureSchema question = this.style.run(
                this.client.ontologies().featureSchemas().create(Classification.text("remark " + this.style)));
        FeatureSchema raw = this.style.run(this.client
                .ontologies()
                .featureSchemas()
                .create(Map.of("tool", "line", "name", "edge", "color", "#000000")));
        assertThat(this.style.run(this.client.ontologies().featureSchemas().get(tool.id())))
                .isEqualTo(tool);
        assertThat(this.style.read(this.client.ontologies().featureSchemas().list("REMARK " + this.style)))
                .containsExactly(question);
        Ontology joined = this.style.run(this.client
                .ontologies()
                .createFrom(
                        NewOntology.of("joined", MediaType.IMAGE, OntologySchema.of(Tool.point("own"))),
                        List.of(tool.id(), question.id(), raw.id())));
        assertThat(joined.normalized().tools()).extracting(Tool::name).containsExactly("own", "outline", "edge");
        assertThat(joined.normalized().tools().get(1).featureSchemaId()).isEqualTo(tool.id());
        assertThat(joined.normalized().classifications().get(0).featureSchemaId())
                .isEqualTo(question.id());
    }

    @Test
    void unknownAndNestedFeaturesAreNotFound() {
        Option option = create("nested", DIGITS)
                .normalized()
                .classifications()
                .get(0)
                .options()
                .get(0);
        assertThat(this.style.run(
                        this.client.ontologies().featureSchemas().find(String.valueOf(option.featureSchemaId()))))
                .isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .ontologies()
                        .createFrom(NewOntology.of("none", OntologySchema.EMPTY), List.of("none"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(
                        this.client.ontologies().featureSchemas().create(Classification.checklist("no options"))));
    }
}
