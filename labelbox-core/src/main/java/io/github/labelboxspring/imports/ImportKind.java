package io.github.labelboxspring.imports;

import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.TaskRef;
import java.util.List;

/**
 * The documents of one kind of import; the kinds differ in nothing else.
 *
 * @param ref how a task of this kind is named
 * @param fromFile starts an import of a file that is sent along
 * @param fromUrl starts an import of a file that the platform fetches
 * @param get asks for an import by its name
 * @param list the imports of a project
 */
record ImportKind(
        TaskRef.Kind ref,
        Document<AnnotationImport> fromFile,
        Document<AnnotationImport> fromUrl,
        Document<AnnotationImport> get,
        Document<List<AnnotationImport>> list) {}
