/** What has happened, for people: events of tasks, webhooks, and steps of campaigns. */
@NullMarked
package io.github.labelboxspring.sample.activity;

import org.jspecify.annotations.NullMarked;
