package io.github.labelboxspring.boot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class MissingLabelboxApiKeyFailureAnalyzer extends AbstractFailureAnalyzer<MissingLabelboxApiKeyException> {

    private static final String ACTION = """
            Create an API key in the workspace settings of Labelbox and configure it in one of these ways:

                - as the environment variable VARIABLE, for example: export VARIABLE=<your key>
                - as the property PROPERTY, for example in application.properties:

                      PROPERTY=${VARIABLE}

                - by your own bean of type LabelboxConnectionDetails, if the key comes from elsewhere.

            If this application does not use Labelbox, set labelbox.enabled=false.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingLabelboxApiKeyException cause) {
        String property = cause.property();
        String variable = cause.variable();
        return new FailureAnalysis(
                "A Labelbox client is required, but no API key is set (property " + property + ").",
                ACTION.replace("VARIABLE", variable).replace("PROPERTY", property),
                cause);
    }
}
