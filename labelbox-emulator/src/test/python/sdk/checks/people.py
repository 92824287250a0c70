from labelbox import User

from harness import check, expect


@check("Client.get_user", "User.organization", "User.org_role")
def knows_who_asks(world):
    user = world.client.get_user()
    expect.assertIn("@", user.email)
    expect.assertEqual(user.organization().uid, world.client.get_organization().uid)
    expect.assertTrue(user.org_role().name)


@check("Client.get_organization", "Organization.users", "Organization.projects")
def knows_the_organization(world):
    organization = world.client.get_organization()
    expect.assertTrue(organization.name)
    expect.assertIn(world.client.get_user().uid, [user.uid for user in organization.users()])
    expect.assertIn(world.project.uid, [project.uid for project in organization.projects()])


@check("Client.get_users")
def finds_users_by_address(world):
    me = world.client.get_user()
    expect.assertEqual([user.uid for user in world.client.get_users(where=User.email == me.email)], [me.uid])
    expect.assertIn(me.uid, [user.uid for user in world.client.get_users()])


@check("Client.get_roles")
def knows_the_usual_roles(world):
    roles = world.client.get_roles()
    expect.assertLessEqual({"ADMIN", "LABELER", "REVIEWER", "TEAM_MANAGER", "NONE"}, set(roles))
    expect.assertEqual(len({role.uid for role in roles.values()}), len(roles))


@check("User.projects", "Project.members")
def knows_who_works_where(world):
    world.project
    expect.assertIn(world.project.uid, [project.uid for project in world.client.get_user().projects()])
    members = list(world.project.members())
    expect.assertIn(world.client.get_user().uid, [member.user().uid for member in members])
    expect.assertTrue(all(member.role().name for member in members))


@check("Organization.get_default_iam_integration", "Organization.get_iam_integrations")
def has_no_integration_to_begin_with(world):
    organization = world.client.get_organization()
    expect.assertIsNone(organization.get_default_iam_integration())
    expect.assertEqual(list(organization.get_iam_integrations()), [])
