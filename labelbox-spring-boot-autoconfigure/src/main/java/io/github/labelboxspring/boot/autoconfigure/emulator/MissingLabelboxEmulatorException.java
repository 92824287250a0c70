package io.github.labelboxspring.boot.autoconfigure.emulator;

/** An emulator is required, but is not on the class path. */
public final class MissingLabelboxEmulatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingLabelboxEmulatorException() {
        super("labelbox.emulator.mode requires an emulator, but labelbox-emulator is not on the class path");
    }
}
