from labelbox.schema.invite import Invite
from labelbox.schema.role import ProjectRole
from lbox.exceptions import LabelboxError

from harness import check, expect


def _address(world, stem):
    return f"{world.name(stem)}@example.org".replace(" ", "-")


@check("Organization.invite_user", "Organization.get_invites", "Invite.get_invites", "Invite.cancel", facts="O-13")
def invites_and_cancels(world):
    organization, email = world.client.get_organization(), _address(world, "invited")
    invite = organization.invite_user(email, world.client.get_roles()["LABELER"])
    expect.assertEqual((invite.email, invite.organization_role_name), (email, "Labeler"))
    expect.assertIn(invite.uid, [each.uid for each in organization.get_invites()])
    expect.assertTrue(invite.cancel())
    expect.assertNotIn(invite.uid, [each.uid for each in Invite.get_invites(world.client)])
    expect.assertFalse(invite.cancel())


@check("Organization.invite_user", facts="O-13")
def invites_somebody(world):
    organization, email = world.client.get_organization(), _address(world, "somebody")
    invite = organization.invite_user(email, world.client.get_roles()["LABELER"])
    expect.assertEqual((invite.email, invite.organization_role_name), (email, "Labeler"))


@check("Organization.invite_user", "Organization.get_project_invites", "Invite.get_project_invites", facts="O-13")
def invites_into_a_project(world):
    organization, roles = world.client.get_organization(), world.client.get_roles()
    invite = organization.invite_user(
        _address(world, "project"), roles["NONE"], [ProjectRole(project=world.project, role=roles["REVIEWER"])]
    )
    found = [each for each in organization.get_project_invites(world.project.uid) if each.uid == invite.uid]
    expect.assertEqual([each.role.name for each in found[0].project_roles], ["REVIEWER"])
    expect.assertEqual([each.project.uid for each in found[0].project_roles], [world.project.uid])
    expect.assertIn(invite.uid, [each.uid for each in Invite.get_project_invites(world.client, world.project.uid)])


@check("Organization.invite_user", facts="O-25")
def does_not_invite_oneself(world):
    with expect.assertRaises(LabelboxError):
        world.client.get_organization().invite_user(world.client.get_user().email, world.client.get_roles()["LABELER"])


@check("Organization.invite_users", facts="O-26")
def invites_many(world):
    organization, role = world.client.get_organization(), world.client.get_roles()["LABELER"]
    emails = [_address(world, f"many-{n}") for n in range(101)]
    results = organization.invite_users([*emails, emails[0].upper(), "no address"], role)
    expect.assertEqual({each.status for each in results[:101]}, {"INVITED"})
    expect.assertEqual([each.status for each in results[101:]], ["DUPLICATE", "INVALID_EMAIL"])
    expect.assertEqual([each.status for each in organization.invite_users(emails[:1], role)], ["ALREADY_INVITED"])
    into = organization.invite_users([_address(world, "into")], role, projects=[world.project.uid])
    expect.assertEqual([each.status for each in into], ["INVITED"])


@check("Organization.invite_limit", facts="O-27")
def knows_the_seats(world):
    limit = world.client.get_organization().invite_limit()
    expect.assertEqual(limit.remaining, limit.limit - limit.used)
    expect.assertGreater(limit.used, 0)
