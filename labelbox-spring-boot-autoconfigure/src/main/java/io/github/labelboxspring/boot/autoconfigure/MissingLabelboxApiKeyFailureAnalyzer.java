package io.github.labelboxspring.boot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class MissingLabelboxApiKeyFailureAnalyzer extends AbstractFailureAnalyzer<MissingLabelboxApiKeyException> {

    private static final String ACTION = """
            Make an API key in the workspace settings of Labelbox and give it to the application in one of these ways:

                - as the environment variable LABELBOX_API_KEY, for instance: export LABELBOX_API_KEY=<your key>
                - as the property labelbox.api-key, for instance in application.yml:

                      labelbox:
                        api-key: ${LABELBOX_API_KEY}

                - from a bean of your own of type LabelboxConnectionDetails, if the key comes from elsewhere.

            If nothing of Labelbox is wanted here, set labelbox.enabled=false.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingLabelboxApiKeyException cause) {
        return new FailureAnalysis(
                "The Labelbox client is needed, but no API key is set (property labelbox.api-key).", ACTION, cause);
    }
}
