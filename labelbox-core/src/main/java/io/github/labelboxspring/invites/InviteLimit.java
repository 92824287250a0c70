package io.github.labelboxspring.invites;

/**
 * The user limit of the organization.
 *
 * @param used the number of members and open invitations
 * @param limit the maximum number of members and open invitations
 * @param remaining how many more people can be invited
 */
public record InviteLimit(int used, int limit, int remaining) {}
