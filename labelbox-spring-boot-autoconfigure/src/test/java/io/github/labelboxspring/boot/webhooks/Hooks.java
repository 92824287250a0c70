package io.github.labelboxspring.boot.webhooks;

import java.nio.charset.StandardCharsets;

/** Bodies of webhooks, of both generations. */
public final class Hooks {

    /** As the API and the official SDK set up webhooks: the label is a text that holds JSON. Its parts are documented. */
    public static final String LABEL = """
            {"id":"cl1","label":"{\\"objects\\":[{\\"featureId\\":\\"f1\\",\\"title\\":\\"wren\\",\\"bbox\\":{\\"top\\":1}}],\
            \\"classifications\\":[]}","dataRow":{"id":"dr1"},"project":{"id":"p1"},"createdBy":"a@example.org"}""";

    /** As a project's settings set up webhooks with the "export v2" payload. */
    public static final String DATA_ROW = """
            {"data_row":{"id":"dr1","global_key":"wren-1","row_data":"https://example.org/1.png"},
             "projects":{"p1":{"name":"Birds","labels":[{"label_kind":"Default","id":"cl1",
             "annotations":{"objects":[],"classifications":[],"relationships":[]}}],
             "project_details":{"ontology_id":"o1"}}}}""";

    private Hooks() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
