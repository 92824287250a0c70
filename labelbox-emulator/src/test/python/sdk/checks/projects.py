from labelbox import GlobalKeys, LabelImport, MediaType, Project
from labelbox.schema.identifiable import GlobalKey, UniqueId
from labelbox.schema.quality_mode import QualityMode
from lbox.exceptions import LabelboxError, ResourceNotFoundError

from harness import check, expect


def image_project(world, stem, **more):
    return world.client.create_project(name=world.name(stem), media_type=MediaType.Image, **more)


@check("Client.create_project", "Client.get_project")
def creates_and_reads_back(world):
    read = world.client.get_project(world.project.uid)
    expect.assertEqual((read.name, read.description), (world.name("digits"), "Which digit is it?"))
    expect.assertEqual(read.media_type, MediaType.Image)
    expect.assertIsNotNone(read.created_at)


@check("Client.create_project", facts="P9.1-01")
def creates_with_one_quality_mode(world):
    project = image_project(world, "consensus", quality_modes={QualityMode.Consensus})
    read = world.client.get_project(project.uid)
    expect.assertEqual((read.is_consensus_enabled, bool(read.is_benchmark_enabled)), (True, False))


@check("Client.create_project")
def refuses_an_empty_name(world):
    with expect.assertRaises(ValueError):
        world.client.create_project(name="  ", media_type=MediaType.Image)


@check("Client.get_projects")
def filters_by_name(world):
    projects = [image_project(world, "same name") for _ in range(2)]
    found = world.client.get_projects(where=Project.name == world.name("same name"))
    expect.assertEqual({project.uid for project in found}, {project.uid for project in projects})


@check("Client.get_projects", "Organization.projects", "User.projects", facts="D-02 D-03")
def filters_and_sorts_by_every_field(world):
    mine = image_project(world, "every field")
    by_name = Project.name == world.name("every field")
    longest_ago = "2020-01-01T00:00:00Z"
    for field, value in (
        (Project.auto_audit_number_of_labels, mine.auto_audit_number_of_labels),
        (Project.auto_audit_percentage, mine.auto_audit_percentage),
        (Project.is_benchmark_enabled, mine.is_benchmark_enabled),
        (Project.data_row_count, mine.data_row_count),
    ):
        found = world.client.get_projects(where=by_name & (field == value))
        expect.assertEqual([project.uid for project in found], [mine.uid], field.name)
    for field in (Project.setup_complete, Project.last_activity_time):
        expect.assertEqual(list(world.client.get_projects(where=by_name & (field > longest_ago))), [], field.name)
        for listed in (world.client.get_organization().projects, world.client.get_user().projects):
            found = listed(where=by_name, order_by=field.desc)
            expect.assertEqual([project.uid for project in found], [mine.uid], field.name)


@check("Client.get_projects", "Project.delete", "Client.get_project", facts="D-09 P9.1-04")
def leaves_out_deleted_projects(world):
    project = image_project(world, "deleted")
    project.delete()
    expect.assertEqual(list(world.client.get_projects(where=Project.name == world.name("deleted"))), [])
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_project(project.uid)


@check("Project.update", facts="P9.1-04")
def updates_the_audit_within_the_quality_mode(world):
    project = image_project(world, "audit", quality_modes={QualityMode.Consensus})
    project.update(auto_audit_number_of_labels=2, auto_audit_percentage=0.5)
    read = world.client.get_project(project.uid)
    expect.assertEqual((read.auto_audit_number_of_labels, read.auto_audit_percentage), (2, 0.5))
    with expect.assertRaises(LabelboxError):
        project.update(auto_audit_number_of_labels=1, auto_audit_percentage=1.0)


@check("Project.update", facts="P9.1-04")
def updates_name_and_description(world):
    project = image_project(world, "old")
    project.update(name=world.name("new"), description="changed")
    read = world.client.get_project(project.uid)
    expect.assertEqual((read.name, read.description), (world.name("new"), "changed"))


@check("Project.connect_ontology", "Project.ontology", "Project.labeling_frontend", facts="P9.1-07")
def has_the_connected_ontology(world):
    project = world.client.get_project(world.project.uid)
    expect.assertEqual(project.ontology().uid, world.ontology.uid)
    expect.assertEqual(project.labeling_frontend().name, "Editor")


@check("Project.connect_ontology", newer="Version 6 raises another exception")
def refuses_an_ontology_of_another_medium(world):
    text = world.client.create_project(name=world.name("text"), media_type=MediaType.Text)
    with expect.assertRaises(ValueError):
        text.connect_ontology(world.ontology)


@check("Project.created_by", "Project.organization", facts="P9.1-14")
def knows_what_it_belongs_to(world):
    expect.assertEqual(world.project.created_by().uid, world.client.get_user().uid)
    expect.assertEqual(world.project.organization().uid, world.client.get_organization().uid)


@check("Project.enable_model_assisted_labeling", facts="P5.1-05")
def shows_predictions_to_labelers(world):
    project = image_project(world, "mal")
    expect.assertTrue(project.enable_model_assisted_labeling())
    expect.assertFalse(project.enable_model_assisted_labeling(False))


@check("Project.get_label_count", "Project.labels", facts="P9.6-10")
def counts_its_labels(world):
    world.labels
    expect.assertEqual(world.project.get_label_count(), len(world.batched_digits))
    expect.assertEqual(len(list(world.project.labels())), len(world.batched_digits))
    expect.assertEqual(image_project(world, "no labels").get_label_count(), 0)


@check("Project.task_queues")
def has_queues_of_its_workflow(world):
    queues = world.project.task_queues()
    expect.assertTrue(queues)
    expect.assertTrue(all(queue.uid and queue.name for queue in queues))


@check("Client.get_project")
def an_unknown_project_is_not_found(world):
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_project("cm0000000000000000000none")


@check("Project.move_data_rows_to_task_queue", newer="Version 6 moves rows to a named queue only", facts="P9.3-03")
def moves_rows_through_its_queues(world):
    _, keys = world.rows("moved", 3)
    project = image_project(world, "moved")
    project.create_batch("all", global_keys=keys)
    review = next(queue for queue in project.task_queues() if queue.queue_type == "MANUAL_REVIEW_QUEUE")
    project.move_data_rows_to_task_queue(GlobalKeys(keys[:1]), review.uid)
    project.move_data_rows_to_task_queue(GlobalKeys(keys[1:2]))
    counts = {queue.name: queue.data_row_count for queue in project.task_queues() if queue.data_row_count}
    expect.assertEqual(counts, {"Initial labeling task": 1, "Initial review task": 1})
    expect.assertEqual(len(project.task_queues()), 3)
    expect.assertEqual(project.get_overview().done, 1)
    with expect.assertRaises(LabelboxError):
        project.move_data_rows_to_task_queue(GlobalKeys(["stranger"]), review.uid)


@check("Project.update_data_row_labeling_priority", facts="P9.1-10")
def changes_priorities(world):
    _, keys = world.rows("priority", 2)
    project = image_project(world, "priority")
    project.create_batch("all", global_keys=keys)
    expect.assertTrue(project.update_data_row_labeling_priority(GlobalKeys(keys), 1))


@check("Client.create_model_evaluation_project", "Client.create_offline_model_evaluation_project", facts="P3.2-07")
def makes_chat_projects(world):
    live = world.client.create_model_evaluation_project(name=world.name("live chat"), dataset_name=world.name("chats"), data_row_count=3)
    expect.assertEqual((live.editor_task_type.value, live.data_row_count), ("MODEL_CHAT_EVALUATION", 3))
    expect.assertEqual([batch.size for batch in live.batches()], [3])
    offline = world.client.create_offline_model_evaluation_project(name=world.name("offline chat"))
    expect.assertEqual(offline.editor_task_type.value, "OFFLINE_MODEL_CHAT_EVALUATION")
    expect.assertEqual(offline.media_type, MediaType.Conversational)


def labeled_project(world, stem, count, labeled):
    """A project of a check's own with rows, of which the first are labeled; and their global keys."""
    project = image_project(world, stem)
    project.connect_ontology(world.ontology)
    _, keys = world.rows(stem, count)
    project.create_batch("all", global_keys=keys)
    lines = [{"dataRow": {"globalKey": key}, "name": "digit", "answer": {"name": "1"}} for key in keys[:labeled]]
    if lines:
        LabelImport.create_from_objects(world.client, project.uid, world.name(stem), lines).wait_till_done(sleep_time_seconds=1)
    return project, keys


@check("Project.get_overview", newer="Version 6 moves rows to a named queue only", facts="P9.4-01")
def tells_what_stands_where(world):
    project, keys = labeled_project(world, "overview", 4, 2)
    review = next(queue for queue in project.task_queues() if queue.queue_type == "MANUAL_REVIEW_QUEUE")
    project.move_data_rows_to_task_queue(GlobalKeys(keys[:1]), review.uid)
    project.move_data_rows_to_task_queue(GlobalKeys(keys[1:2]))
    overview = project.get_overview()
    counts = (overview.to_label, overview.in_review, overview.in_rework, overview.skipped, overview.done)
    expect.assertEqual(counts, (2, 1, 0, 0, 1))
    expect.assertEqual((overview.labeled, overview.total_data_rows, overview.issues), (2, 4, 0))
    details = project.get_overview(details=True)
    expect.assertEqual(details.in_review, {"data": [{review.name: 1}], "total": 1})
    batch = next(iter(project.batches()))
    of_batch = project.get_overview(details=True, batch_ids=[batch.uid])
    expect.assertEqual((of_batch.total_data_rows, of_batch.issues, of_batch.in_review["total"]), (4, None, 1))
    expect.assertEqual(project.get_overview(batch_ids=["00000000-0000-4000-8000-000000000000"]).total_data_rows, 0)


@check("Project.get_overview", facts="P9.4-01")
def counts_what_is_to_label(world):
    project, _ = labeled_project(world, "to label", 2, 0)
    expect.assertEqual(project.get_overview().to_label, 2)
    expect.assertEqual(project.get_overview(details=True).in_review["total"], 0)


@check("Project.clone", facts="P9.1-05")
def is_cloned_with_its_ontology(world):
    project, _ = labeled_project(world, "cloned", 1, 0)
    clone = project.clone()
    expect.assertNotEqual(clone.uid, project.uid)
    expect.assertEqual(clone.ontology().uid, world.ontology.uid)
    expect.assertEqual(list(clone.batches()), [])


@check("Project.extend_reservations", facts="P9.3-07")
def extends_no_reservations_of_a_new_project(world):
    project, _ = labeled_project(world, "nothing reserved", 1, 0)
    expect.assertEqual(project.extend_reservations("LabelingQueue"), 0)


@check("Project.set_labeling_parameter_overrides", "Project.labeling_parameter_overrides", "LabelingParameterOverride.data_row", facts="P9.1-09")
def has_priorities_of_single_data_rows(world):
    project, keys = labeled_project(world, "overrides", 3, 0)
    row = world.client.get_data_row_by_global_key(keys[0])
    before = {each.data_row().global_key: each.priority for each in project.labeling_parameter_overrides()}
    expect.assertEqual(before, {key: 5 for key in keys}, "that of their batch")
    expect.assertTrue(project.set_labeling_parameter_overrides([(UniqueId(row.uid), 2), (GlobalKey(keys[1]), 7)]))
    found = {each.data_row().global_key: each.priority for each in project.labeling_parameter_overrides()}
    expect.assertEqual(found, {keys[0]: 2, keys[1]: 7, keys[2]: 5})


@check(
    "Project.labeling_frontend_options",
    "LabelingFrontendOptions.labeling_frontend",
    "LabelingFrontendOptions.project",
    "LabelingFrontendOptions.organization",
    facts="P9.1-07",
)
def has_options_of_its_editor(world):
    world.project.labeling_frontend()
    project, _ = labeled_project(world, "options", 1, 0)
    options = list(project.labeling_frontend_options())
    expect.assertEqual(len(options), 1)
    expect.assertEqual(options[0].labeling_frontend().name, "Editor")
    expect.assertEqual(options[0].project().uid, project.uid)
    expect.assertEqual(options[0].organization().uid, world.client.get_organization().uid)


@check("Project.labels", "Project.delete_labels_by_user", facts="P9.6-02")
def loses_the_labels_of_a_user(world):
    project, _ = labeled_project(world, "label deletion", 4, 3)
    labels = list(project.labels())
    expect.assertEqual(len(labels), 3)
    expect.assertEqual(project.delete_labels_by_user("cm99999999999999999999999"), 0)
    expect.assertEqual(project.delete_labels_by_user(world.client.get_user().uid), 3)
    expect.assertEqual((list(project.labels()), project.get_label_count()), ([], 0))


@check("Client.create_project", "Project.update")
def refuses_an_endless_name(world):
    with expect.assertRaisesRegex(LabelboxError, "255"):
        world.client.create_project(name="n" * 300, media_type=MediaType.Image)
    project = image_project(world, "short name")
    with expect.assertRaisesRegex(LabelboxError, "255"):
        project.update(name="n" * 300)


@check("Project.labeler_performance", facts="P9.4-03")
def counts_the_work_of_labelers(world):
    project, _ = labeled_project(world, "performance", 3, 2)
    performances = list(project.labeler_performance())
    expect.assertEqual([(each.user.uid, each.count) for each in performances], [(world.client.get_user().uid, 2)])
