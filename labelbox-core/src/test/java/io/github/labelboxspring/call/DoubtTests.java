package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.resourcetags.ResourceTag;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** X1: a failure says that something may have been applied, whichever step of the call that was. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class DoubtTests {

    private static final String RED = "ff0000";

    @Parameter
    private CallStyle style;

    private final StubServer stub = new StubServer();

    private final LabelboxClient client = this.stub.client().build();

    @AfterEach
    void stop() {
        this.stub.close();
    }

    private Call<ResourceTag> create(String text) {
        return this.client.organization().resourceTags().create(text, RED);
    }

    private LabelboxException refused(Call<?> call) {
        LabelboxException failure = catchThrowableOfType(AccessDeniedException.class, () -> this.style.run(call));
        assertThat(failure).isNotNull();
        return failure;
    }

    private StubServer refuseLater() {
        return this.stub.then((request, response) -> response.status(403)
                .sendString(Mono.delay(Duration.ofSeconds(1)).thenReturn("{}")));
    }

    /** The other one had been sent when the first was refused. */
    @Test
    void aChangeThatIsCancelledWithoutAnAnswerMayHaveBeenApplied() {
        this.stub.thenSilence();
        refuseLater();
        assertThat(refused(Call.all(List.of(create("one"), create("other")), 2)))
                .returns(true, LabelboxException::mayHaveBeenApplied)
                .hasMessageContaining("Other steps of this call may have been applied: CreateResourceTag");
    }

    @Test
    void aChangeInDoubtThatIsRecoveredFromMayHaveBeenApplied() {
        this.stub.thenCut().then(403, "{}");
        Call<String> call = create("one")
                .map(ResourceTag::id)
                .recover(
                        LabelboxException.class,
                        lost -> this.client.organization().resourceTags().list().map(Object::toString));
        assertThat(refused(call)).returns(true, LabelboxException::mayHaveBeenApplied);
    }

    @Test
    void aChangeThatIsCancelledBeforeItIsSentWasNotApplied() {
        refuseLater();
        LabelboxClient oneAtATime = this.stub.client().maxConcurrentRequests(1).build();
        Call<ResourceTag> first = oneAtATime.organization().resourceTags().create("one", RED);
        Call<ResourceTag> second = oneAtATime.organization().resourceTags().create("other", RED);
        assertThat(refused(Call.all(List.of(first, second), 2))).returns(false, LabelboxException::mayHaveBeenApplied);
    }

    @Test
    void aDeletionBeforeAFailureWasApplied() {
        this.stub.then(200, "{\"data\":{\"updateReview\":{\"id\":\"r1\"}}}").then(403, "{}");
        assertThat(refused(this.client
                        .labels()
                        .reviews()
                        .delete("r1")
                        .flatMap(gone -> this.client.users().me())))
                .returns(true, LabelboxException::mayHaveBeenApplied)
                .hasMessageContaining("DeleteReview (id=r1)");
    }

    @Test
    void whatIsKnownToHaveFailedIsInDoubtNoMore() {
        this.stub.then(400, "{}").then(403, "{}");
        Call<String> call = create("one")
                .map(ResourceTag::id)
                .recover(
                        LabelboxException.class,
                        refused ->
                                this.client.organization().resourceTags().list().map(Object::toString));
        assertThat(refused(call)).returns(false, LabelboxException::mayHaveBeenApplied);
    }
}
