package io.github.labelboxspring.boot.autoconfigure.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskEvent;
import io.github.labelboxspring.boot.tasks.TaskEventPublisher;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.WatchedTask;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** S2: what listeners of each kind see, with and without transactions. */
class TransactionalTaskEventsTests {

    private static final TaskEvent EVENT = new TaskCompletedEvent(
            new WatchedTask("id", "default", TaskRef.task("t"), null, Map.of(), null),
            "id",
            new TaskProgress(TaskRef.task("t"), "export-data-rows", null, TaskProgress.State.COMPLETE, 100, null));

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    LabelboxAutoConfiguration.class,
                    LabelboxTasksTransactionAutoConfiguration.class,
                    LabelboxTasksAutoConfiguration.class))
            .withPropertyValues("labelbox.api-key=key")
            .withUserConfiguration(Transactions.class)
            .withBean(Listener.class);

    @Test
    void callsTransactionalListenersWithinOneTransaction() {
        this.runner
                .withBean(RecordingTransactions.class)
                .withBean(TransactionalListener.class)
                .run(context -> {
                    publish(context);
                    assertThat(context.getBean(Listener.class).seen).containsExactly("in a transaction");
                    assertThat(context.getBean(TransactionalListener.class).seen)
                            .containsExactly("before commit", "after commit");
                    assertThat(context.getBean(RecordingTransactions.class).steps)
                            .containsExactly("begin", "commit");
                });
    }

    @Test
    void aListenerThatFailsRollsTheTransactionBackAndTheFailureIsSeen() {
        this.runner
                .withBean(RecordingTransactions.class)
                .withBean(TransactionalListener.class)
                .run(context -> {
                    context.getBean(Listener.class).failing = true;
                    assertThat(catchThrowable(() -> publish(context))).hasMessage("the database is away");
                    assertThat(context.getBean(TransactionalListener.class).seen)
                            .isEmpty();
                    assertThat(context.getBean(RecordingTransactions.class).steps)
                            .containsExactly("begin", "rollback");
                });
    }

    @Test
    void publishesWithoutATransactionWhereThereIsNoManager() {
        this.runner.withBean(TransactionalListener.class).run(context -> {
            publish(context);
            assertThat(context.getBean(Listener.class).seen).containsExactly("no transaction");
            assertThat(context.getBean(TransactionalListener.class).seen).isEmpty();
        });
    }

    @Test
    void publishesWithoutATransactionWhereSeveralManagersCompete() {
        this.runner
                .withBean("one", RecordingTransactions.class)
                .withBean("two", RecordingTransactions.class)
                .run(context -> {
                    publish(context);
                    assertThat(context.getBean(Listener.class).seen).containsExactly("no transaction");
                });
    }

    @Test
    void worksWithoutSpringsTransactionSupport() {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("org.springframework.transaction"))
                .withConfiguration(AutoConfigurations.of(
                        LabelboxAutoConfiguration.class,
                        LabelboxTasksTransactionAutoConfiguration.class,
                        LabelboxTasksAutoConfiguration.class))
                .withPropertyValues("labelbox.api-key=key")
                .withBean(PlainListener.class)
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(TaskWatcher.class);
                    publish(context);
                    assertThat(context.getBean(PlainListener.class).seen).containsExactly(EVENT);
                });
    }

    @Test
    void aPublisherOfTheApplicationReplacesTheDefault() {
        List<Object> published = new CopyOnWriteArrayList<>();
        this.runner
                .withBean(RecordingTransactions.class)
                .withBean(TaskEventPublisher.class, () -> published::add)
                .run(context -> {
                    assertThat(context).hasSingleBean(TaskEventPublisher.class);
                    publish(context);
                    assertThat(published).containsExactly(EVENT);
                    assertThat(context.getBean(RecordingTransactions.class).steps)
                            .isEmpty();
                    assertThat(context).hasSingleBean(LabelboxClient.class);
                });
    }

    private static void publish(ApplicationContext context) {
        context.getBean(TaskEventPublisher.class).publish(EVENT);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    static class PlainListener {

        final List<TaskEvent> seen = new CopyOnWriteArrayList<>();

        @EventListener
        void on(TaskEvent event) {
            this.seen.add(event);
        }
    }

    static class Listener {

        final List<String> seen = new CopyOnWriteArrayList<>();

        volatile boolean failing;

        @EventListener
        void on(TaskEvent event) {
            this.seen.add(
                    TransactionSynchronizationManager.isActualTransactionActive()
                            ? "in a transaction"
                            : "no transaction");
            if (this.failing) {
                throw new IllegalStateException("the database is away");
            }
        }
    }

    static class TransactionalListener {

        final List<String> seen = new CopyOnWriteArrayList<>();

        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        void before(TaskEvent event) {
            this.seen.add("before commit");
        }

        @TransactionalEventListener
        void after(TaskEvent event) {
            this.seen.add("after commit");
        }
    }

    static class RecordingTransactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        final transient List<String> steps = new CopyOnWriteArrayList<>();

        @Override
        protected Object doGetTransaction() {
            return "transaction";
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            this.steps.add("begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            this.steps.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            this.steps.add("rollback");
        }
    }
}
