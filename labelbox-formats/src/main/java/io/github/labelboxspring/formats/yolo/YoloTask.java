package io.github.labelboxspring.formats.yolo;

/** The task of the model to train, which determines the format of the files. */
public enum YoloTask {
    /** Boxes. Polygons and masks are written as their bounding boxes, and reported. */
    DETECT,
    /** Polygons. Boxes are written as polygons with four corners, and reported; masks as their outlines. */
    SEGMENT
}
