package io.github.labelboxspring.test.boot;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.TaskWatch;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.test.internal.RunningTests;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/** Resets the emulator after each test method. */
final class LabelboxEmulatorResetListener implements TestExecutionListener, Ordered {

    private static final String HOLDER = LabelboxEmulatorResetListener.class.getName();

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        LabelboxEmulator emulator = emulator(test);
        if (emulator != null) {
            RunningTests.begin(emulator);
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        LabelboxEmulator emulator = emulator(test);
        if (emulator != null && RunningTests.end(emulator)) {
            forgetTasks(test.getApplicationContext());
            emulator.control().reset();
        }
    }

    private static @Nullable LabelboxEmulator emulator(TestContext test) {
        AutoConfigureLabelboxEmulator annotation = TestContextAnnotationUtils.findMergedAnnotation(
                test.getTestClass(), AutoConfigureLabelboxEmulator.class);
        return annotation == null || !annotation.reset() || !test.hasApplicationContext()
                ? null
                : test.getApplicationContext()
                        .getBeanProvider(LabelboxEmulator.class)
                        .getIfAvailable();
    }

    /** Stops watching tasks that no longer exist, which would otherwise be reported as failed to the next test. */
    private static void forgetTasks(ListableBeanFactory beans) {
        TaskWatchStore store = beans.getBeanProvider(TaskWatchStore.class).getIfAvailable();
        TaskWatcher watcher = beans.getBeanProvider(TaskWatcher.class).getIfAvailable();
        if (store == null || watcher == null || !watcher.isRunning()) {
            return;
        }
        Set<String> workspaces = beans.getBeanProvider(LabelboxClient.class).stream()
                .map(LabelboxClient::name)
                .collect(Collectors.toSet());
        if (forget(store, workspaces)) {
            watcher.stop();
            forget(store, workspaces);
            watcher.start();
        }
    }

    /** Return whether there was anything to remove. */
    private static boolean forget(TaskWatchStore store, Set<String> workspaces) {
        boolean found = false;
        for (String workspace : workspaces) {
            for (TaskWatch watch : store.take(workspace, HOLDER, Integer.MAX_VALUE)) {
                store.remove(watch, HOLDER);
                found = true;
            }
        }
        return found;
    }
}
