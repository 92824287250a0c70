from labelbox.schema.user_group import UserGroup, UserGroupColor, UserGroupMember
from labelbox.schema.user_group_v2 import UserGroupV2
from lbox.exceptions import ResourceCreationError, ResourceNotFoundError, UnprocessableEntityError

from checks.people import member
from harness import check, expect


def _group(world, stem, members=(), projects=()):
    return UserGroup(
        world.client,
        name=world.name(stem),
        color=UserGroupColor.PINK,
        members=set(members),
        projects=set(projects),
    ).create()


def _project_based(world, stem, role="LABELER"):
    return UserGroupMember(user=member(world, stem, "None"), role=world.client.get_roles()[role])


@check("UserGroup.create", "UserGroup.get", "UserGroup.get_user_groups", facts="UG-01")
def makes_a_group_of_people_and_projects(world):
    person = _project_based(world, "grouped")
    group = _group(world, "made", [person], [world.project])
    read = UserGroup(world.client, id=group.id).get()
    expect.assertEqual((read.name, read.color), (world.name("made"), UserGroupColor.PINK))
    expect.assertEqual([each.user.uid for each in read.members], [person.user.uid])
    expect.assertEqual([each.role.name for each in read.members], ["LABELER"])
    expect.assertEqual([each.uid for each in read.projects], [world.project.uid])
    expect.assertIn(group.id, [each.id for each in UserGroup.get_user_groups(world.client, page_size=1)])


@check("UserGroup.create", facts="UG-03 UG-04")
def refuses_taken_names(world):
    _group(world, "taken")
    with expect.assertRaises(ResourceCreationError):
        _group(world, "taken")


@check("UserGroup.update", facts="UG-07")
def replaces_what_a_group_has(world):
    group = _group(world, "before", [_project_based(world, "leaves")], [world.project])
    group.name, group.members, group.projects = world.name("after"), set(), set()
    group.update()
    read = UserGroup(world.client, id=group.id).get()
    expect.assertEqual((read.name, read.members, read.projects), (world.name("after"), set(), set()))


@check("UserGroup.delete")
def deletes_a_group(world):
    group = _group(world, "deleted")
    expect.assertTrue(group.delete())
    with expect.assertRaises(ResourceNotFoundError):
        UserGroup(world.client, id=group.id).get()


@check("UserGroup.add_members", "UserGroup.remove_members", "UserGroup.list_members", facts="UG-02")
def adds_and_removes_members(world):
    group = _group(world, "changing")
    people = [_project_based(world, f"changing-{n}", "REVIEWER") for n in range(2)]
    expect.assertEqual(group.add_members(people), [each.user.uid for each in people])
    expect.assertEqual({each.user.uid for each in group.list_members()}, {each.user.uid for each in people})
    expect.assertTrue(group.remove_members([people[0].user], notify_users=False, reason="moved on"))
    expect.assertEqual([each.user.uid for each in group.list_members()], [people[1].user.uid])
    with expect.assertRaises(UnprocessableEntityError):
        role = world.client.get_roles()["LABELER"]
        group.add_members([UserGroupMember(user=world.client.get_user(), role=role)])


@check("UserGroup.add_members", facts="UG-05")
def adds_more_than_go_at_once(world):
    group = _group(world, "crowd")
    people = [_project_based(world, f"crowd-{n}") for n in range(101)]
    expect.assertEqual(group.add_members(people), [])
    expect.assertEqual(len(group.list_members()), 101)


@check("UserGroup.audit_events", "UserGroup.get_audit_events", facts="UG-08")
def tells_what_was_changed(world):
    person = _project_based(world, "audited")
    group = _group(world, "audited", [person], [world.project])
    events = list(group.audit_events())
    expect.assertEqual([each.type for each in events], ["MEMBER_ADDED", "GROUP_ATTACHED_TO_PROJECT"])
    expect.assertEqual(events[0].role_name, "Labeler")
    expect.assertEqual(events[0].actor_user_id, world.client.get_user().uid)
    expect.assertEqual((events[0].channel, events[0].actor_kind), ("API", "AUTOMATION"))
    attached = UserGroup.get_audit_events(
        world.client, group=group.id, project=world.project, occurred_after=events[1].occurred_at
    )
    expect.assertEqual([each.id for each in attached], [events[1].id])


@check("UserGroupV2.upload_members", "UserGroupV2.export_members", facts="UG-06")
def takes_and_gives_addresses(world):
    group = _group(world, "addresses")
    person = member(world, "uploaded", "None")
    report = UserGroupV2(world.client).upload_members(group.id, "Labeler", [person.email, "nobody@example.org"])
    expect.assertEqual([line.result for line in report.lines], ["Added", "Not added"])
    expect.assertEqual(report.lines[1].error, "User not found in the current organization")
    expect.assertEqual([each.email for each in UserGroupV2(world.client).export_members(group.id)], [person.email])
