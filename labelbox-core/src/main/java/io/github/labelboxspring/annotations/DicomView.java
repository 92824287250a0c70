package io.github.labelboxspring.annotations;

/** The viewing direction of a DICOM series' slices. */
public enum DicomView {
    AXIAL,
    SAGITTAL,
    CORONAL
}
