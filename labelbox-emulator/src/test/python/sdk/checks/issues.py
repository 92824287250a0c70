import labelbox
import requests

from harness import check, expect


def _labeled(world):
    """A project that others use as well, the data row of its label, and the label."""
    project = world.set_apart.project
    row = world.client.get_data_row_by_global_key(world.set_apart.keys[0])
    return project, row, next(iter(row.labels()))


def _category(world, stem):
    return _labeled(world)[0].create_issue_category(world.name(stem), "made by a check")


@check(
    "Project.create_issue",
    "Project.get_issue",
    "Issue.data_row",
    "Issue.label",
    "ImageIssuePosition.to_dict",
    facts="P9.5-01",
)
def are_opened_and_read_back(world):
    project, row, label = _labeled(world)
    position = labelbox.ImageIssuePosition(x=12, y=34)
    issue = project.create_issue(world.name("opened"), row, label_id=label, position=position)
    read = project.get_issue(issue.id)
    expect.assertEqual((read.content, read.status), (world.name("opened"), labelbox.IssueStatus.OPEN))
    expect.assertEqual((read.position.x, read.position.y), (12, 34))
    expect.assertEqual(read.created_by.uid, world.client.get_user().uid)
    expect.assertEqual((read.data_row().uid, read.label().uid), (row.uid, label.uid))


@check("Project.create_issue", facts="P9.5-05")
def positions_are_kept_as_they_came(world):
    project, row, _ = _labeled(world)
    positions = (
        labelbox.PdfIssuePosition(x=0.5, y=0.25, page=1),
        labelbox.TextIssuePosition(text_block_id="block-1", start_char_index=3, end_char_index=9),
        labelbox.VideoIssuePosition(frames=[labelbox.VideoFrameRange(start=5, end=9, x=1, y=2, end_x=3, end_y=4)]),
    )
    create = """mutation($data: CreateIssueInput!) { createIssue(data: $data) { id } }"""
    for position in positions:
        data = {"content": "here", "projectId": project.uid, "dataRowId": row.uid, "type": "Issue", "position": position.to_dict()}
        made = world.client.execute(create, {"data": data}, experimental=True)["createIssue"]
        expect.assertEqual(project.get_issue(made["id"]).position.to_dict(), position.to_dict())


@check("Project.get_issues", facts="P9.5-06")
def are_filtered(world):
    project, row, label = _labeled(world)
    category = _category(world, "filtered")
    found = project.create_issue(world.name("filtered"), row, label_id=label, category_id=category.id)
    other = project.create_issue(world.name("filtered"), row, label_id=label).resolve()
    project.create_issue(world.name("filtered"), row)
    content = world.name("filtered")
    expect.assertEqual([issue.id for issue in project.get_issues(content=content)], [found.id, other.id])
    expect.assertEqual([issue.id for issue in project.get_issues(category_id=category.id)], [found.id])
    resolved = project.get_issues(status=labelbox.IssueStatus.RESOLVED, data_row_id=row.uid, content=content)
    expect.assertEqual([issue.id for issue in resolved], [other.id])
    expect.assertEqual(list(project.get_issues(created_by_ids=["nobody"])), [])


@check("Issue.update", "Issue.resolve", "Issue.reopen", "Issue.category", facts="P9.5-01")
def are_changed_resolved_and_reopened(world):
    project, row, label = _labeled(world)
    issue = project.create_issue("before", row, label_id=label)
    expect.assertIsNone(issue.category())
    category = _category(world, "changed")
    changed = issue.update(content="after", category_id=category.id)
    expect.assertEqual((changed.content, changed.category().name), ("after", world.name("changed")))
    resolved = issue.resolve()
    expect.assertEqual(resolved.status, labelbox.IssueStatus.RESOLVED)
    expect.assertEqual(resolved.resolved_by.uid, world.client.get_user().uid)
    expect.assertIsNone(issue.reopen().resolved_by)


@check("Project.delete_issues", "Issue.delete", facts="P9.5-07")
def are_deleted(world):
    project, row, label = _labeled(world)
    issues = [project.create_issue(world.name("deleted"), row, label_id=label) for _ in range(3)]
    issues[0].delete()
    project.delete_issues([issues[1].id, "unknown"])
    left = project.get_issues(content=world.name("deleted"))
    expect.assertEqual([issue.id for issue in left], [issues[2].id])


@check("Issue.create_comment", "Issue.comments", "Comment.update", "Comment.delete", facts="P9.5-01")
def are_commented_on(world):
    project, row, label = _labeled(world)
    issue = project.create_issue("commented", row, label_id=label)
    first = issue.create_comment("look again")
    second = issue.create_comment("done")
    first.update("look twice")
    expect.assertEqual([comment.content for comment in issue.comments()], ["look twice", "done"])
    second.delete()
    expect.assertEqual([comment.id for comment in issue.comments()], [first.id])
    expect.assertIsNotNone(project.get_issue(issue.id).latest_reply_at)


@check(
    "Project.create_issue_category",
    "Project.get_issue_categories",
    "IssueCategory.update",
    "IssueCategory.delete",
    facts="P9.5-01",
)
def have_categories(world):
    project = _labeled(world)[0]
    category = _category(world, "category")
    changed = category.update(world.name("renamed"), "")
    expect.assertEqual((changed.id, changed.name, changed.description), (category.id, world.name("renamed"), ""))
    expect.assertIn(category.id, [each.id for each in project.get_issue_categories()])
    category.delete()
    expect.assertNotIn(category.id, [each.id for each in project.get_issue_categories()])


@check("Project.export_issues", facts="P9.5-08")
def have_an_address_of_their_export(world):
    project = world.set_apart.project
    for status in (None, "Open", "Resolved"):
        expect.assertEqual(requests.get(project.export_issues(status), timeout=10).status_code, 200)
    with expect.assertRaises(ValueError):
        project.export_issues("open")
