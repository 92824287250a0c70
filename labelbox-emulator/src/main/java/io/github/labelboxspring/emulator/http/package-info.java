/**
 * What is on the wire: the server, GraphQL over JSON and multipart, REST routes and signed file URLs.
 */
@NullMarked
package io.github.labelboxspring.emulator.http;

import org.jspecify.annotations.NullMarked;
