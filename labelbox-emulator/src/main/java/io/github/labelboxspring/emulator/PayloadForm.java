package io.github.labelboxspring.emulator;

/** What a webhook is sent. */
public enum PayloadForm {
    /** One label, as all webhooks that the API makes are sent. */
    LABEL,
    /** The data row with its labels, as a line of an export: "export v2" in the web application. */
    EXPORT
}
