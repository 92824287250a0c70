package io.github.labelboxspring.emulator.internal.tenancy;

/**
 * A permission of a role. The permissions are inferred from the documentation of the roles, since the platform's own
 * names are not known.
 */
public enum Permission {
    /** View the content of the workspace. */
    VIEW,
    /** Label data rows. */
    LABEL,
    /** Review labels. */
    REVIEW,
    /** Export data rows and labels. */
    EXPORT,
    /** Manage existing projects: batches, queues, imports. */
    MANAGE_PROJECTS,
    /** Create and delete projects; create and change resource tags. */
    CREATE_PROJECTS,
    /** Create and change ontologies and feature schemas. */
    MANAGE_ONTOLOGIES,
    /** Create and change datasets, data rows, metadata and embeddings. */
    MANAGE_DATA,
    /** Create and change models, model runs and Foundry apps. */
    MANAGE_MODELS,
    /** Manage the members of projects. */
    MANAGE_MEMBERS,
    /** Manage the settings of the workspace: keys of others, roles, integrations. */
    ADMINISTER,
    /** Manage the settings of the tenant. */
    ADMINISTER_TENANT
}
