package io.github.labelboxspring.emulator;

import java.nio.file.Path;
import java.util.List;

/**
 * Changes and inspects an emulator beyond the Labelbox API. The same operations are available over HTTP under {@code
 * /emulator/v1}, as described by {@code GET /emulator/v1/openapi.json}.
 */
public interface Control {

    /** Return the version of the emulator, or {@code development} if it does not run from a jar. */
    String version();

    /** Return the number of stored files: uploads, imports and parts of exports. */
    int files();

    /**
     * Restore the state after the start. The first organization is emptied and keeps its id and key. Other organizations,
     * files, faults, the journal and pending work are discarded. Time and settings are kept.
     */
    void reset();

    /** Empty one organization. Its members and the keys that are not revoked are kept. */
    void reset(Workspace workspace);

    /**
     * Add the content of a seed file to an organization. {@code docs/reference/emulator.md} describes the format.
     *
     * @param file YAML, or JSON
     * @throws IllegalArgumentException if the file cannot be read or breaks a rule of the platform. The entries before the
     *     one in the message have been added
     */
    void seed(Workspace workspace, Path file);

    /** Add the content of a seed, given as text, to an organization. */
    void seed(Workspace workspace, String yaml);

    /**
     * Write the state to a file from which another emulator of this version can start: organizations and their content,
     * members and their keys, uploaded files, exports, settings and the time, but not faults and the journal. Signed URLs
     * remain valid in the other emulator.
     *
     * <p>Waits up to one minute for background work to end, and blocks requests while writing. The file contains API keys.
     *
     * @param file the file, which is replaced if it exists; an existing file is kept if writing fails
     * @throws IllegalArgumentException if pending work does not start within one minute, or if the file cannot be written
     */
    void snapshot(Path file);

    /**
     * Replace the state by that of a snapshot. Faults, the journal and pending work are discarded.
     *
     * @throws IllegalArgumentException if the file is not a snapshot, is damaged or was written by another version; the
     *     state is unchanged
     */
    void restore(Path file);

    /** Return all organizations, each with the latest key of its first administrator. */
    List<Workspace> workspaces();

    /** Create another organization with its own administrator. */
    Workspace createWorkspace(String name);

    /** Return the members of an organization. */
    People people(Workspace workspace);

    /** Return the webhooks of an organization, with their deliveries and payload forms. */
    Webhooks webhooks(Workspace workspace);

    /** Return the scripted faults. */
    Faults faults();

    /** Return the journal of received requests. */
    RequestJournal requests();

    /** Return the emulator's clock. */
    EmulatorClock clock();

    /** Return the current settings. */
    Settings settings();

    /** Change the settings of the running emulator. */
    void change(Settings settings);
}
