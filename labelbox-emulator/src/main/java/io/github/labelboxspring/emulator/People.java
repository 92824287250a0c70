package io.github.labelboxspring.emulator;

import java.util.List;

/** The members of one organization, for tests that need more than its administrator. */
public interface People {

    /** All members, the administrator first, each with the key that was made last. */
    List<Member> all();

    /**
     * Makes a member who has this role in the organization; {@link DefaultRole#NONE} for one who works only in the projects
     * that he is added to.
     *
     * @throws IllegalArgumentException if the organization has a member with this address
     */
    Member add(String email, DefaultRole role);

    /**
     * Lets a person accept the oldest open invitation of his address: he becomes a member with all that it promises.
     *
     * @throws IllegalArgumentException if there is none
     */
    Member acceptInvite(String email);

    /**
     * Gives a member without a role in the organization one in a project.
     *
     * @throws IllegalArgumentException if there is no such project or member, or if he has a role in the organization
     */
    void assign(Member member, String projectId, DefaultRole role);

    /** What a member does in the web application. */
    Work work(Member member);
}
