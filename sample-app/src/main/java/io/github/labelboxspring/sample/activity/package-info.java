/** The list of activities for users: task events, webhooks and steps of campaigns. */
@NullMarked
package io.github.labelboxspring.sample.activity;

import org.jspecify.annotations.NullMarked;
