package io.github.labelboxspring.emulator.internal.tenancy;

/**
 * What a role lets its holder do. The platform's own names are not known; these are inferred from what its documentation
 * says of the roles.
 */
public enum Permission {
    /** See what is in the workspace. */
    VIEW,
    /** Label data rows. */
    LABEL,
    /** Review labels. */
    REVIEW,
    /** Export data rows and labels. */
    EXPORT,
    /** Work on projects that exist: batches, queues, imports. */
    MANAGE_PROJECTS,
    /** Make and delete projects, make and change resource tags. */
    CREATE_PROJECTS,
    /** Make and change ontologies and feature schemas. */
    MANAGE_ONTOLOGIES,
    /** Make and change datasets, data rows, metadata and embeddings. */
    MANAGE_DATA,
    /** Make and change models, their runs and Foundry apps. */
    MANAGE_MODELS,
    /** Say who works in which project. */
    MANAGE_MEMBERS,
    /** Settings of the workspace: keys of others, roles, integrations. */
    ADMINISTER,
    /** Settings of the tenant. */
    ADMINISTER_TENANT
}
