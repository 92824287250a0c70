package io.github.labelboxspring.files;

/**
 * A file in the platform's store.
 *
 * @param url where it is; fit for the row data of a data row
 * @param filename its name there
 */
public record UploadedFile(String url, String filename) {

    /** Without the URL's query, which may hold a signature. */
    @Override
    public String toString() {
        int query = this.url.indexOf('?');
        return "UploadedFile[" + (query < 0 ? this.url : this.url.substring(0, query)) + "]";
    }
}
