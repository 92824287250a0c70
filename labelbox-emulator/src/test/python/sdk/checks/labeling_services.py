from datetime import datetime, timedelta, timezone

from labelbox import GlobalKeys, LabelImport, MediaType
from labelbox.schema.labeling_service import LabelingService
from labelbox.schema.labeling_service_dashboard import LabelingServiceDashboard
from labelbox.schema.labeling_service_status import LabelingServiceStatus
from labelbox.schema.search_filters import (
    DateRange,
    DateRangeValue,
    DateValue,
    IdOperator,
    IntegerValue,
    OrganizationFilter,
    ProjectStageFilter,
    RangeDateTimeOperatorWithSingleValue,
    RangeOperatorWithSingleValue,
    RangeOperatorWithValue,
    SharedWithOrganizationFilter,
    TagFilter,
    TaskCompletedCountFilter,
    TaskRemainingCountFilter,
    WorkforceRequestedDateFilter,
    WorkforceRequestedDateRangeFilter,
    WorkforceStageUpdatedFilter,
    WorkforceStageUpdatedRangeFilter,
    WorkspaceFilter,
)
from lbox.exceptions import LabelboxError, ResourceNotFoundError

from harness import check, expect

OTHER = "cm99999999999999999999999"
FROM = RangeDateTimeOperatorWithSingleValue.GreaterThanOrEqual
UNTIL = RangeDateTimeOperatorWithSingleValue.LessThanOrEqual


def project(world, stem):
    return world.client.create_project(name=world.name(stem), media_type=MediaType.Image)


def served(world, stem, stage):
    """A project with a labeling service that its offerers have moved on."""
    made = project(world, stem)
    LabelingService.start(world.client, made.uid)
    world.emulator(f"projects/{made.uid}/labeling-service", {"status": stage.value})
    return made


def found(world, *search_query):
    return {each.id for each in world.client.get_labeling_service_dashboards(search_query=list(search_query))}


def selects(world, search_filter, wanted, unwanted=()):
    ids = found(world, search_filter)
    expect.assertLessEqual({each.uid for each in wanted}, ids)
    expect.assertFalse({each.uid for each in unwanted} & ids)


@check("LabelingService.start", "LabelingService.get", "Project.get_labeling_service_status", facts="W-09")
def is_set_up_first(world):
    made = project(world, "set up")
    with expect.assertRaises(ResourceNotFoundError):
        LabelingService.get(world.client, made.uid)
    service = LabelingService.start(world.client, made.uid)
    expect.assertEqual((service.project_id, service.status), (made.uid, LabelingServiceStatus.SetUp))
    expect.assertEqual(LabelingService.get(world.client, made.uid).id, service.id)
    expect.assertEqual(made.get_labeling_service_status(), LabelingServiceStatus.SetUp)


@check("LabelingService.getOrCreate", "Project.get_labeling_service", facts="W-09")
def is_started_once(world):
    made = project(world, "once")
    service = made.get_labeling_service()
    expect.assertEqual(LabelingService.getOrCreate(world.client, made.uid).id, service.id)


@check("LabelingService.request", "Project.upsert_instructions", facts="P9.1-13 W-10")
def is_asked_for_once_the_project_is_ready(world):
    made = project(world, "ready")
    service = made.get_labeling_service()
    with expect.assertRaisesRegex(ResourceNotFoundError, "Associated ontology id could not be found"):
        service.request()
    made.connect_ontology(world.ontology)
    with expect.assertRaisesRegex(LabelboxError, "instructions.*data rows"):
        service.request()
    _, keys = world.rows("ready", 1)
    made.create_batch("all", global_keys=keys)
    with world.file("how.html", b"<p>Draw boxes</p>") as path:
        made.upsert_instructions(path)
    expect.assertEqual(service.request().status, LabelingServiceStatus.Requested)


@check("LabelingService.dashboard", "LabelingServiceDashboard.get", "Project.get_labeling_service_dashboard", "LabelingServiceDashboard.service_type", facts="W-12")
def has_a_dashboard(world):
    made = served(world, "board", LabelingServiceStatus.Production)
    service = made.get_labeling_service()
    board = service.dashboard()
    expect.assertEqual((board.id, board.status), (made.uid, LabelingServiceStatus.Production))
    expect.assertEqual((board.created_at, board.updated_at), (service.created_at, service.updated_at))
    expect.assertEqual(board.service_type, "Image")
    expect.assertEqual(LabelingServiceDashboard.get(world.client, made.uid), made.get_labeling_service_dashboard())
    with expect.assertRaises(ResourceNotFoundError):
        LabelingServiceDashboard.get(world.client, OTHER)


@check("LabelingServiceDashboard.get_all", facts="W-13")
def is_searched_by_organization(world):
    made = project(world, "owned")
    own = world.client.get_organization().uid
    selects(world, OrganizationFilter(operator=IdOperator.Is, values=[own]), [made])
    selects(world, OrganizationFilter(operator=IdOperator.Is, values=[OTHER]), [], [made])
    selects(world, WorkspaceFilter(operator=IdOperator.Is, values=[OTHER, own]), [made])
    selects(world, WorkspaceFilter(operator=IdOperator.Is, values=[OTHER]), [], [made])
    shared = project(world, "shared")
    world.emulator(f"projects/{shared.uid}/shares", {"organizationId": OTHER})
    selects(world, SharedWithOrganizationFilter(operator=IdOperator.Is, values=[OTHER]), [shared], [made])


@check("LabelingServiceDashboard.get_all", facts="W-13")
def is_searched_by_tag(world):
    bare, made = project(world, "untagged"), project(world, "tagged")
    tag = world.client.get_organization().create_resource_tag({"text": world.name("urgent"), "color": "008856"})
    made.update_project_resource_tags([tag.uid])
    selects(world, TagFilter(operator=IdOperator.Is, values=[OTHER, tag.uid]), [made], [bare])
    selects(world, TagFilter(operator=IdOperator.Is, values=[OTHER]), [], [made, bare])
    expect.assertEqual([each.text for each in made.get_labeling_service_dashboard().tags], [world.name("urgent")])


@check("LabelingServiceDashboard.get_all", "ProjectStageFilter.validate_values", facts="W-11")
def is_searched_by_stage(world):
    bare = project(world, "stage bare")
    stages = [stage for stage in LabelingServiceStatus if stage != LabelingServiceStatus.Missing]
    at = {stage: served(world, f"stage {stage.name}", stage) for stage in stages}
    for stage in stages:
        others = [made for other, made in at.items() if other != stage]
        selects(world, ProjectStageFilter(operator=IdOperator.Is, values=[stage]), [at[stage]], [bare, *others])
    both = ProjectStageFilter(operator=IdOperator.Is, values=stages[:2])
    selects(world, both, [at[stage] for stage in stages[:2]], [at[stage] for stage in stages[2:]])
    with expect.assertRaises(ValueError):
        ProjectStageFilter(operator=IdOperator.Is, values=[LabelingServiceStatus.Missing])


def dates(world, single, span, moment, made, bare):
    before, after = moment - timedelta(seconds=3), moment + timedelta(seconds=3)
    later = after + timedelta(days=1)

    def between(start, end):
        return span(value=DateRangeValue(operator=RangeOperatorWithValue.Between, value=DateRange(min=start, max=end)))

    selects(world, single(value=DateValue(operator=FROM, value=before)), [made], [bare])
    selects(world, single(value=DateValue(operator=FROM, value=after)), [], [made, bare])
    selects(world, single(value=DateValue(operator=UNTIL, value=after)), [made], [bare])
    selects(world, single(value=DateValue(operator=UNTIL, value=before)), [], [made, bare])
    selects(world, between(before, after), [made], [bare])
    selects(world, between(after, later), [], [made, bare])


@check("LabelingServiceDashboard.get_all", facts="W-13")
def is_searched_by_date(world):
    bare, made = project(world, "date bare"), served(world, "date", LabelingServiceStatus.Accepted)
    board = made.get_labeling_service_dashboard()
    dates(world, WorkforceRequestedDateFilter, WorkforceRequestedDateRangeFilter, board.created_at, made, bare)
    dates(world, WorkforceStageUpdatedFilter, WorkforceStageUpdatedRangeFilter, board.updated_at, made, bare)
    long_ago = DateValue(operator=UNTIL, value=datetime(2001, 1, 1, tzinfo=timezone.utc))
    selects(world, WorkforceRequestedDateFilter(value=long_ago), [], [made])


@check("LabelingServiceDashboard.get_all", newer="Version 6 moves rows to a named queue only", facts="W-13")
def is_searched_by_tasks(world):
    made = project(world, "tasks")
    made.connect_ontology(world.ontology)
    _, keys = world.rows("tasks", 6)
    made.create_batch("all", global_keys=keys)
    lines = [{"dataRow": {"globalKey": key}, "name": "digit", "answer": {"name": "1"}} for key in keys[:5]]
    LabelImport.create_from_objects(world.client, made.uid, world.name("tasks"), lines).wait_till_done(sleep_time_seconds=1)
    made.move_data_rows_to_task_queue(GlobalKeys(keys[:3]))
    compare = {
        RangeOperatorWithSingleValue.Equals: lambda count, wanted: count == wanted,
        RangeOperatorWithSingleValue.GreaterThanOrEqual: lambda count, wanted: count >= wanted,
        RangeOperatorWithSingleValue.LessThanOrEqual: lambda count, wanted: count <= wanted,
    }
    for kind, count in ((TaskCompletedCountFilter, 3), (TaskRemainingCountFilter, 2)):
        for operator, holds in compare.items():
            for wanted in (count - 1, count, count + 1):
                ids = found(world, kind(value=IntegerValue(operator=operator, value=wanted)))
                expect.assertEqual(made.uid in ids, holds(count, wanted), (kind, operator, wanted))
