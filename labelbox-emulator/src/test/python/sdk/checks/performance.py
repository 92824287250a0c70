from datetime import datetime, timedelta, timezone
from uuid import uuid4

import requests
from labelbox.schema.performance import SignInEventType
from labelbox.schema.user_group import UserGroup
from lbox.exceptions import InvalidQueryError, ResourceNotFoundError

from checks.projects import image_project
from harness import check, expect
from world import RADIO

TODAY = datetime.now(timezone.utc)
PERIOD = ((TODAY - timedelta(days=1)).date(), (TODAY + timedelta(days=1)).date())


@check("Client.get_performance_metrics", "Project.get_performance_metric", facts="W-02")
def counts_labels_by_day(world):
    expect.assertIn("labels_created", [metric.name for metric in world.client.get_performance_metrics()])
    series = world.set_apart.project.get_performance_metric("labels_created", *PERIOD)
    expect.assertEqual(len(series.buckets), 3)
    expect.assertGreaterEqual(sum(bucket.value for bucket in series.buckets), 1)


@check("Client.get_workspace_performance_metric", facts="W-02")
def counts_labels_of_the_workspace(world):
    world.set_apart
    series = world.client.get_workspace_performance_metric("labels_created", *PERIOD, interval="year", use_cache=False)
    expect.assertGreaterEqual(sum(bucket.value for bucket in series.buckets), 1)
    expect.assertEqual(series.organization_id, world.client.get_organization().uid)


@check("Project.get_labeler_performance", "PerformanceRows.total", "PerformanceRows.cached_at", facts="W-03 W-04")
def knows_the_labelers_of_a_project(world):
    rows = world.set_apart.project.get_labeler_performance(*PERIOD, sort_by="labels_created", descending=True)
    expect.assertEqual(rows.total, 1)
    expect.assertIsNone(rows.cached_at)
    row = next(iter(rows))
    expect.assertEqual(row.email, world.client.get_user().email)
    expect.assertGreaterEqual(row.labels_created, 1)


@check("Client.get_workspace_labeler_performance", "Project.get_reviewer_performance", facts="W-04")
def knows_the_labelers_of_the_workspace(world):
    project = world.set_apart.project
    rows = list(world.client.get_workspace_labeler_performance(*PERIOD, project_ids=[project.uid], page_size=1))
    expect.assertEqual([(row.project_id, row.is_project_deleted) for row in rows], [(project.uid, False)])
    reviewers = project.get_reviewer_performance(*PERIOD, user_ids=["nobody"])
    expect.assertEqual((list(reviewers), reviewers.total), ([], 0))


@check("Project.get_labeler_performance", "Project.get_performance_metric", facts="W-04")
def knows_how_far_labelers_agree(world):
    project = image_project(world, "agreement")
    project.connect_ontology(world.set_apart.ontology)
    _, keys = world.rows("agreement", 1)
    project.create_batch("agreement", global_keys=keys)
    people = [world.control_members("", {"email": f"{uuid4().hex}@example.org", "role": "Labeler"}) for _ in range(2)]
    for person, digit in zip(people, "12"):
        row = {"projectId": project.uid, "dataRowId": keys[0]}
        answers = [{"name": "mark", "point": {"x": 1, "y": 2}}, {"name": RADIO, "answer": {"name": digit}}]
        world.control_members(f"/{person['userId']}/work", {"action": "label", "annotations": answers, **row})
    world.control_members(f"/{people[0]['userId']}/work", {"action": "skip", **row, "spent": "PT5S"})
    first, second = project.labels(created_by=people[0]["userId"]), project.labels(created_by=people[1]["userId"])
    next(iter(first)).create_benchmark()
    expected = next(iter(second)).benchmark_agreement
    expect.assertEqual(expected, 1 / 3)
    rows = {row.user_id: row for row in project.get_labeler_performance(*PERIOD)}
    expect.assertEqual(rows[people[1]["userId"]].avg_benchmark_agreement, expected)
    own = rows[people[0]["userId"]]
    expect.assertEqual((own.labels_created, own.labels_skipped, own.labeling_time_skipped), (1, 1, 5))
    buckets = project.get_performance_metric("benchmark_agreement", *PERIOD).buckets
    expect.assertEqual([bucket.value for bucket in buckets if bucket.value], [1])
    expect.assertEqual(buckets[3].value, 1)


@check(
    "Project.get_labeler_performance",
    "Client.get_workspace_performance_metric",
    "Client.get_sign_in_sessions",
    facts="W-08",
)
def reports_on_members_of_groups(world):
    project = world.set_apart.project
    group = UserGroup(world.client, name=world.name("reported")).create()
    expect.assertEqual(list(project.get_labeler_performance(*PERIOD, user_group_ids=[group.id])), [])
    series = world.client.get_workspace_performance_metric("labels_created", *PERIOD, user_group_ids=[group.id])
    expect.assertEqual(sum(bucket.value for bucket in series.buckets), 0)
    expect.assertEqual(list(world.client.get_sign_in_sessions(*PERIOD, user_group_ids=[group.id])), [])
    with expect.assertRaises(InvalidQueryError):
        list(project.get_labeler_performance(*PERIOD, user_group_ids=["g"] * 26))


@check("Project.get_performance_report_download", facts="W-05")
def gives_a_report_as_a_file(world):
    report = world.set_apart.project.get_performance_report_download(*PERIOD)
    expect.assertIn(world.client.get_user().email, requests.get(report.url, timeout=10).text)


@check("Project.get_performance_metric", "Client.get_performance_metrics", facts="P2.4-05")
def says_what_is_wrong(world):
    project = world.set_apart.project
    with expect.assertRaisesRegex(InvalidQueryError, "endDate must not be before startDate"):
        project.get_performance_metric("labels_created", "2026-01-31", "2026-01-01")
    with expect.assertRaisesRegex(ResourceNotFoundError, "was not found"):
        project.get_performance_metric("shoe_size", *PERIOD)


@check("Client.get_sign_in_sessions", "Client.get_sign_in_events", "SignInEventRows.complete_through", facts="W-06 W-07")
def knows_who_signed_in(world):
    me = world.client.get_user()
    answer = requests.post(
        world.endpoint.replace("/graphql", "/emulator/sign-ins"),
        json={"at": "2026-10-05T08:00:00Z"},
        headers={"Authorization": f"Bearer {world.key}"},
        timeout=10,
    )
    answer.raise_for_status()
    session = answer.json()["sessionId"]
    sessions = list(world.client.get_sign_in_sessions("2026-10-01", "2026-10-31", user_ids=[me.uid], status="ended"))
    expect.assertEqual([each.end_reason for each in sessions if each.session_id == session], ["MAX_DURATION_REACHED"])
    single = world.client.get_sign_in_sessions("2026-10-01", "2026-10-31", user_ids=[me.uid], status="ended", page_size=1)
    expect.assertEqual([each.session_id for each in single], [each.session_id for each in sessions])
    events = world.client.get_sign_in_events("2026-10-01", "2026-10-31", types=[SignInEventType.SIGN_IN])
    expect.assertIn(session, [event.session_id for event in events])
    expect.assertEqual(events.complete_through, datetime(2026, 11, 1, tzinfo=timezone.utc))
