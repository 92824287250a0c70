package io.github.labelboxspring.boot.autoconfigure.emulator;

/** An emulator is to be used, and it is not on the class path. */
public final class MissingLabelboxEmulatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingLabelboxEmulatorException() {
        super("labelbox.emulator.mode asks for an emulator, but labelbox-emulator is not on the class path");
    }
}
