package io.github.labelboxspring.emulator;

/** The payload of a webhook. */
public enum PayloadForm {
    /** One label, the payload of all webhooks that are created with the API. */
    LABEL,
    /** The data row with its labels as a line of an export, called "export v2" in the web application. */
    EXPORT
}
