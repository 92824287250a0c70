package io.github.labelboxspring.emulator.world.label;

import io.github.labelboxspring.emulator.world.ontology.Feature;
import java.util.Map;

/**
 * One mark or answer.
 *
 * @param id its own id
 * @param feature the tool that drew it or the question that it answers
 * @param content shape or answer, in the form in which annotations are imported
 */
public record Annotation(String id, Feature feature, Map<String, Object> content) {}
