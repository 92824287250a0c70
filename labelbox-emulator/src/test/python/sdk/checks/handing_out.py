from labelbox.schema.project_sync import AutoQA, AutoQaStatus, ProjectSyncEntry, ProjectSyncLabel, SubmittedBy
from labelbox.schema.task_assignment_status import TaskAssignmentStatus
from lbox.exceptions import ResourceNotFoundError

from checks.projects import image_project, labeled_project
from harness import check, expect


@check("Project.sync_external_project", facts="P9.6-06")
def takes_work_that_was_done_elsewhere(world):
    label = ProjectSyncLabel(
        submitted_by=SubmittedBy(email="a@example.org"), auto_qa=AutoQA(status=AutoQaStatus.Approve, score=1.5, custom_scores=[])
    )
    entries = [ProjectSyncEntry(task_id="ext-1", label=label), ProjectSyncEntry(task_id="ext-2", queue_type=None)]
    expect.assertTrue(image_project(world, "external").sync_external_project(entries).submission_id)


@check("Project.bulk_assign_data_rows", "Project.extend_reservations", "Project.clear_queue_reservations", facts="P9.3-06 P9.3-07 P9.3-08")
def reserves_data_rows(world):
    project, keys = labeled_project(world, "reserved", 3, 0)
    rows = [world.client.get_data_row_by_global_key(key).uid for key in keys]
    me = world.client.get_user().uid
    expect.assertTrue(project.bulk_assign_data_rows(me, rows[:2]))
    expect.assertTrue(project.bulk_assign_data_rows(me, rows[1:], allowed_statuses=[TaskAssignmentStatus.RESERVED]))
    expect.assertEqual(project.extend_reservations("LabelingQueue"), 2)
    expect.assertTrue(project.bulk_assign_data_rows(me, rows))
    expect.assertEqual(project.extend_reservations("LabelingQueue"), 3)
    expect.assertEqual(project.extend_reservations("ReviewQueue"), 0)
    labeling = next(queue for queue in project.task_queues() if queue.name == "Initial labeling task")
    expect.assertEqual(project.clear_queue_reservations(labeling.uid), 3)
    expect.assertEqual(project.clear_queue_reservations(labeling.uid), 0)
    with expect.assertRaises(ResourceNotFoundError):
        project.clear_queue_reservations("00000000-0000-4000-8000-000000000000")
