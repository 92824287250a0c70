package io.github.labelboxspring.files;

import io.github.labelboxspring.internal.operation.Urls;

/**
 * A file in Labelbox's storage.
 *
 * @param url its URL, which can be used as row data of a data row
 * @param filename its name in the storage
 */
public record UploadedFile(String url, String filename) {

    /** Omits the URL's query, which may contain a signature. */
    @Override
    public String toString() {
        return "UploadedFile[" + Urls.shown(this.url) + "]";
    }
}
