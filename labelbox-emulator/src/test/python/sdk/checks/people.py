from labelbox import User
from labelbox.schema.role import Role

from harness import check, expect


@check("Client.get_user", "User.organization", "User.org_role")
def knows_who_asks(world):
    user = world.client.get_user()
    expect.assertIn("@", user.email)
    expect.assertEqual(user.organization().uid, world.client.get_organization().uid)
    expect.assertTrue(user.org_role().name)


@check("Client.get_organization", "Organization.users", "Organization.projects", facts="O-01")
def knows_the_organization(world):
    organization = world.client.get_organization()
    expect.assertTrue(organization.name)
    expect.assertIn(world.client.get_user().uid, [user.uid for user in organization.users()])
    expect.assertIn(world.project.uid, [project.uid for project in organization.projects()])


@check("Client.get_users", facts="O-04")
def finds_users_by_address(world):
    me = world.client.get_user()
    expect.assertEqual([user.uid for user in world.client.get_users(where=User.email == me.email)], [me.uid])
    expect.assertIn(me.uid, [user.uid for user in world.client.get_users()])


@check("Client.get_users", facts="D-02")
def finds_users_by_what_they_are_not(world):
    me = world.client.get_user()
    for condition in (User.is_viewer != (not me.is_viewer), User.is_external_user != (not me.is_external_user), User.uid >= me.uid):
        expect.assertIn(me.uid, [user.uid for user in world.client.get_users(where=condition)])


@check("Organization.users", newer="users tell no last login", facts="O-04")
def sorts_users_by_their_last_login(world):
    users = world.client.get_organization().users
    expect.assertIn(world.client.get_user().uid, [user.uid for user in users(order_by=User.last_login_at.desc)])
    expect.assertEqual(list(users(where=User.last_login_at > "2100-01-01T00:00:00Z")), [])


@check("Client.get_roles", facts="O-02")
def knows_the_usual_roles(world):
    roles = world.client.get_roles()
    expect.assertLessEqual({"ADMIN", "LABELER", "REVIEWER", "TEAM_MANAGER", "NONE"}, set(roles))
    expect.assertEqual(len({role.uid for role in roles.values()}), len(roles))


@check("User.projects", "Project.members", facts="O-10")
def knows_who_works_where(world):
    world.project
    expect.assertIn(world.project.uid, [project.uid for project in world.client.get_user().projects()])
    members = list(world.project.members())
    expect.assertIn(world.client.get_user().uid, [member.user().uid for member in members])
    expect.assertTrue(all(member.role().name for member in members))


@check("Organization.get_default_iam_integration", "Organization.get_iam_integrations", facts="I-01")
def lists_integrations_none_of_which_is_the_default(world):
    query = """mutation ($name: String!) {
        createAwsIamIntegration(data: {name: $name, roleArn: "arn:aws:iam::1:role/listed"}) {id}
    }"""
    made = world.client.execute(query, {"name": world.name("listed")})["createAwsIamIntegration"]["id"]
    organization = world.client.get_organization()
    listed = [each for each in organization.get_iam_integrations() if each.uid == made]
    expect.assertEqual([(each.name, each.provider) for each in listed], [(world.name("listed"), "AWS")])
    expect.assertIsNone(organization.get_default_iam_integration())


def member(world, stem, role):
    """Somebody without an invitation, which the platform has no call for."""
    email = f"{world.name(stem)}@example.org".replace(" ", "-")
    made = world.control_members("", {"email": email, "role": role})["userId"]
    return next(user for user in world.client.get_users() if user.uid == made)


def _roles(project):
    return {member.user().uid: member.role().name for member in project.members()}


@check("User.upsert_project_role", "User.remove_from_project", "ProjectMember.role", "ProjectMember.user", facts="O-07")
def gives_and_takes_a_role_in_a_project(world):
    user, roles = member(world, "project-based", "None"), world.client.get_roles()
    user.upsert_project_role(world.project, roles["REVIEWER"])
    expect.assertEqual(_roles(world.project)[user.uid], "Reviewer")
    user.remove_from_project(world.project)
    expect.assertNotIn(user.uid, _roles(world.project))


@check("Client.delete_project_memberships", "Project.members", facts="O-08")
def takes_members_out_of_a_project(world):
    users, roles = [member(world, f"leaving-{n}", "None") for n in range(2)], world.client.get_roles()
    for user in users:
        user.upsert_project_role(world.project, roles["LABELER"])
    ids = [user.uid for user in users]
    expect.assertTrue(world.client.delete_project_memberships(world.project.uid, ids)["success"])
    expect.assertFalse(set(ids) & set(_roles(world.project)))
    expect.assertFalse(world.client.delete_project_memberships(world.project.uid, ids)["success"])


@check("User.update_org_role", "User.org_role", "Organization.remove_user", facts="O-06")
def gives_another_role_and_parts(world):
    user, roles = member(world, "promoted", "Labeler"), world.client.get_roles()
    user.update_org_role(roles["TEAM_MANAGER"])
    expect.assertEqual(user.org_role().name, "Team Manager")
    world.client.get_organization().remove_user(user)
    expect.assertNotIn(user.uid, [each.uid for each in world.client.get_users()])


@check("Role.from_name")
def finds_roles_by_name(world):
    expect.assertEqual(Role.from_name(world.client, "project_lead").name, "PROJECT_LEAD")
    expect.assertIsNone(Role.from_name(world.client, "king"))
