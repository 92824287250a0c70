package io.github.labelboxspring.resourcetags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class ResourceTagBehaviourTests extends EmulatorTest {

    private ResourceTag tag(String text) {
        return this.style.run(this.client.organization().resourceTags().create(text, "7fcd3c"));
    }

    @Test
    void tagsAreListedAndChanged() {
        ResourceTag made = tag("Größe \"XL\"");
        assertThat(made.color()).isEqualTo("7fcd3c");
        assertThat(this.style.run(this.client.organization().resourceTags().list()))
                .contains(made);
        ResourceTag changed = this.style.run(this.client
                .organization()
                .resourceTags()
                .update(made.id(), ResourceTagUpdate.ofText("urgent").withColor("FF0000")));
        assertThat(changed).isEqualTo(new ResourceTag(made.id(), "urgent", "FF0000"));
        assertThat(this.style.run(this.client.organization().resourceTags().list()))
                .contains(changed)
                .doesNotContain(made);
    }

    /** O6: one part can be changed without naming the other. */
    @Test
    void whatIsNotNamedStays() {
        ResourceTag made = tag("half");
        ResourceTagOperations tags = this.client.organization().resourceTags();
        assertThat(this.style.run(tags.update(made.id(), ResourceTagUpdate.ofColor("ff0000"))))
                .isEqualTo(new ResourceTag(made.id(), "half", "ff0000"));
        assertThat(this.style.run(tags.update(made.id(), ResourceTagUpdate.ofText("whole"))))
                .isEqualTo(new ResourceTag(made.id(), "whole", "ff0000"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResourceTagUpdate(null, null));
    }

    @Test
    void aProjectsTagsAreReplaced() {
        String project = this.client
                .projects()
                .create(NewProject.of("tagged", MediaType.IMAGE))
                .execute()
                .id();
        ResourceTag first = tag("first");
        ResourceTag second = tag("second");
        ResourceTagOperations tags = this.client.organization().resourceTags();
        assertThat(this.style.run(tags.listOfProject(project))).isEmpty();
        assertThat(this.style.run(tags.updateOfProject(project, List.of(first.id(), second.id()))))
                .containsExactly(first, second);
        assertThat(this.style.run(tags.updateOfProject(project, List.of(second.id()))))
                .containsExactly(second);
        assertThat(this.style.run(tags.listOfProject(project))).containsExactly(second);
        assertThat(this.style.run(tags.updateOfProject(project, List.of()))).isEmpty();
    }

    @Test
    void unknownTagsAndProjectsAreNotFound() {
        ResourceTagOperations tags = this.client.organization().resourceTags();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(tags.update("cm0000000000000000000nope", ResourceTagUpdate.ofText("a"))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(tags.listOfProject("cm0000000000000000000nope")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(tags.updateOfProject("cm0000000000000000000nope", List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#7fcd3c", "", "green", "7fcd3"})
    void aColorIsSixHexadecimalDigits(String color) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.organization().resourceTags().create("tag", color))
                .withMessageContaining("without #");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.organization().resourceTags().create(" ", "7fcd3c"));
    }
}
