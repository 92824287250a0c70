package io.github.labelboxspring.invites;

/**
 * How many people the organization may have.
 *
 * @param used members and open invitations
 * @param limit how many there may be
 * @param remaining how many more can be invited
 */
public record InviteLimit(int used, int limit, int remaining) {}
