package io.github.labelboxspring.sample.activity;

/** An activity was noted; published to the application's listeners. */
public record ActivityAdded(Activity.Kind activity, String title) {}
