package io.github.labelboxspring.emulator;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything that a test or a developer does with an emulator besides using it. The same is offered under {@code
 * /emulator/v1}, which {@code GET /emulator/v1/openapi.json} describes.
 */
public interface Control {

    /** The version of the emulator; {@code development} if it was not built into a jar. */
    String version();

    /** How many files it keeps: uploads, imports, and parts of exports. */
    int files();

    /**
     * Back to the state after the start: the first organization is empty, with the same id and the same key; other
     * organizations, files, faults, the journal and work that waits are gone. Time and settings stay.
     */
    void reset();

    /** Empties one organization. Its members, and keys that are not revoked, stay. */
    void reset(Workspace workspace);

    /**
     * Adds to an organization what a file describes, see {@code docs/reference/emulator.md}.
     *
     * @param file YAML, or JSON, which is YAML too
     * @throws IllegalArgumentException if the file cannot be read or breaks a rule of the platform; what stands before the
     *     entry that the message names is there then
     */
    void seed(Workspace workspace, Path file);

    /** The same with the content of such a file. */
    void seed(Workspace workspace, String yaml);

    /** All organizations, each with the last key of its first administrator. */
    List<Workspace> workspaces();

    /** Makes another organization with an administrator of its own. */
    Workspace createWorkspace(String name);

    /** The members of an organization. */
    People people(Workspace workspace);

    /** Scripts what shall go wrong. */
    Faults faults();

    /** What was asked so far. */
    RequestJournal requests();

    EmulatorClock clock();

    Settings settings();

    void change(Settings settings);
}
