from labelbox.schema.user_group import UserGroup, UserGroupColor

from checks.people import member
from harness import check, expect

OLDER = "Version 7 gives members of groups a role each"


@check("UserGroup.create", "UserGroup.get", "UserGroup.update", older=OLDER, facts="UG-10")
def a_group_has_people_and_projects(world):
    one, other = (member(world, stem, "None") for stem in ("one of a group", "other of a group"))
    group = UserGroup(world.client, name=world.name("older"), users={one}, projects={world.project}).create()
    read = UserGroup(world.client, id=group.id).get()
    expect.assertEqual((read.name, read.color), (world.name("older"), UserGroupColor.BLUE))
    expect.assertEqual([each.uid for each in read.users], [one.uid])
    expect.assertEqual([each.uid for each in read.projects], [world.project.uid])
    group.name, group.users = world.name("renamed"), {other}
    group.update()
    group.projects = set()
    group.update()
    read = UserGroup(world.client, id=group.id).get()
    expect.assertEqual((read.name, [each.uid for each in read.users], read.projects), (world.name("renamed"), [other.uid], set()))


@check("UserGroup.get_user_groups", "UserGroup.delete", older=OLDER, facts="UG-10")
def groups_are_listed_and_deleted(world):
    groups = [
        UserGroup(world.client, name=world.name(f"listed {n}"), projects={world.project}, users={member(world, f"listed {n}", "None")})
        for n in range(2)
    ]
    for group in groups:
        group.create()
    listed = [each.id for each in UserGroup(world.client).get_user_groups()]
    expect.assertLessEqual({group.id for group in groups}, set(listed))
    expect.assertTrue(groups[0].delete())
    expect.assertNotIn(groups[0].id, [each.id for each in UserGroup(world.client).get_user_groups()])
