package io.github.labelboxspring.boot.autoconfigure.emulator;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class MissingLabelboxEmulatorFailureAnalyzer extends AbstractFailureAnalyzer<MissingLabelboxEmulatorException> {

    private static final String ACTION = """
            Add the dependency io.github.labelboxspring:labelbox-emulator, or set labelbox.emulator.mode=never to use
            Labelbox itself.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingLabelboxEmulatorException cause) {
        return new FailureAnalysis(cause.getMessage() + ".", ACTION, cause);
    }
}
