package io.github.labelboxspring.sample.activity;

/** Published to the application's listeners when an activity was added. */
public record ActivityAdded(Activity.Kind activity, String title) {}
