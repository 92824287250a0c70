package io.github.labelboxspring.annotations;

/** The position of an object: a shape on an image, or a part of a text, a conversation or a document. */
public sealed interface Mark permits Geometry, TextEntity, ConversationEntity, DocumentEntity, DocumentBox {}
