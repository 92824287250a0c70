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

    /**
     * Writes the whole state to a file, from which another emulator of this version can start: organizations, members and
     * their keys with all that belongs to them, uploaded files, exports, settings and the time. Faults and the journal are
     * not part of it. Signed URLs of before are good in the other emulator too.
     *
     * <p>Waits up to a minute for background work to end, and holds up requests while it writes. The file holds API keys.
     *
     * @param file is replaced if it exists; the old one stays if the writing fails
     * @throws IllegalArgumentException if work waits that does not begin by itself within the minute, or the file cannot be
     *     written
     */
    void snapshot(Path file);

    /**
     * Puts the state of a snapshot in the place of the present one; faults, the journal and work that waits are gone.
     *
     * @throws IllegalArgumentException if the file is no snapshot, is damaged, or another version has written it; then
     *     nothing has changed
     */
    void restore(Path file);

    /** All organizations, each with the last key of its first administrator. */
    List<Workspace> workspaces();

    /** Makes another organization with an administrator of its own. */
    Workspace createWorkspace(String name);

    /** The members of an organization. */
    People people(Workspace workspace);

    /** The webhooks of an organization: what was delivered to them, and what they are sent. */
    Webhooks webhooks(Workspace workspace);

    /** Scripts what shall go wrong. */
    Faults faults();

    /** What was asked so far. */
    RequestJournal requests();

    EmulatorClock clock();

    Settings settings();

    void change(Settings settings);
}
