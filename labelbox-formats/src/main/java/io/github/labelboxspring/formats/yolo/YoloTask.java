package io.github.labelboxspring.formats.yolo;

/** What a model is to learn; the files of one data set have one form. */
public enum YoloTask {
    /** Boxes. Polygons and masks are written as the least box that has them, and reported. */
    DETECT,
    /** Polygons. Boxes are written as polygons of four corners, and reported; masks as their outlines. */
    SEGMENT
}
