package io.github.labelboxspring.annotations;

/** The direction from which slices of a DICOM series are seen. */
public enum DicomView {
    AXIAL,
    SAGITTAL,
    CORONAL
}
