package io.github.labelboxspring.emulator;

import java.util.List;

/** The members of one organization, for tests that need other users than its administrator. */
public interface People {

    /** Return all members, the administrator first, each with the latest key. */
    List<Member> all();

    /**
     * Add a member with the given role in the organization. Use {@link DefaultRole#NONE} for members who only work in the
     * projects to which they are added.
     *
     * @throws IllegalArgumentException if the organization already has a member with this address
     */
    Member add(String email, DefaultRole role);

    /**
     * Accept the oldest open invitation of an address. The person becomes a member with the roles of the invitation.
     *
     * @throws IllegalArgumentException if there is no open invitation
     */
    Member acceptInvite(String email);

    /**
     * Assign a role in a project to a member who has none in the organization.
     *
     * @throws IllegalArgumentException if the project or member does not exist, or if the member has a role in the
     *     organization
     */
    void assign(Member member, String projectId, DefaultRole role);

    /** Return the actions of a member in the web application. */
    Work work(Member member);
}
