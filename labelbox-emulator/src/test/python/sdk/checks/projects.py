from labelbox import GlobalKeys, MediaType, Project
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


@check("Client.create_project")
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


@check("Client.get_projects", "Project.delete", "Client.get_project")
def leaves_out_deleted_projects(world):
    project = image_project(world, "deleted")
    project.delete()
    expect.assertEqual(list(world.client.get_projects(where=Project.name == world.name("deleted"))), [])
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_project(project.uid)


@check("Project.update")
def updates_name_and_description(world):
    project = image_project(world, "old")
    project.update(name=world.name("new"), description="changed")
    read = world.client.get_project(project.uid)
    expect.assertEqual((read.name, read.description), (world.name("new"), "changed"))


@check("Project.connect_ontology", "Project.ontology", "Project.labeling_frontend")
def has_the_connected_ontology(world):
    project = world.client.get_project(world.project.uid)
    expect.assertEqual(project.ontology().uid, world.ontology.uid)
    expect.assertEqual(project.labeling_frontend().name, "Editor")


@check("Project.connect_ontology")
def refuses_an_ontology_of_another_medium(world):
    text = world.client.create_project(name=world.name("text"), media_type=MediaType.Text)
    with expect.assertRaises(ValueError):
        text.connect_ontology(world.ontology)


@check("Project.created_by", "Project.organization")
def knows_what_it_belongs_to(world):
    expect.assertEqual(world.project.created_by().uid, world.client.get_user().uid)
    expect.assertEqual(world.project.organization().uid, world.client.get_organization().uid)


@check("Project.enable_model_assisted_labeling")
def shows_predictions_to_labelers(world):
    project = image_project(world, "mal")
    expect.assertTrue(project.enable_model_assisted_labeling())
    expect.assertFalse(project.enable_model_assisted_labeling(False))


@check("Project.get_label_count", "Project.labels")
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


@check("Project.move_data_rows_to_task_queue")
def moves_rows_through_its_queues(world):
    _, keys = world.rows("moved", 3)
    project = image_project(world, "moved")
    project.create_batch("all", global_keys=keys)
    review = next(queue for queue in project.task_queues() if queue.queue_type == "MANUAL_REVIEW_QUEUE")
    project.move_data_rows_to_task_queue(GlobalKeys(keys[:1]), review.uid)
    project.move_data_rows_to_task_queue(GlobalKeys(keys[1:2]))
    counts = {queue.name: queue.data_row_count for queue in project.task_queues() if queue.data_row_count}
    expect.assertEqual(counts, {"Initial labeling task": 1, "Initial review task": 1, "Done": 1})
    with expect.assertRaises(LabelboxError):
        project.move_data_rows_to_task_queue(GlobalKeys(["stranger"]), review.uid)


@check("Project.update_data_row_labeling_priority")
def changes_priorities(world):
    _, keys = world.rows("priority", 2)
    project = image_project(world, "priority")
    project.create_batch("all", global_keys=keys)
    expect.assertTrue(project.update_data_row_labeling_priority(GlobalKeys(keys), 1))


@check("Client.create_model_evaluation_project", "Client.create_offline_model_evaluation_project")
def makes_chat_projects(world):
    live = world.client.create_model_evaluation_project(name=world.name("live chat"), dataset_name=world.name("chats"), data_row_count=3)
    expect.assertEqual((live.editor_task_type.value, live.data_row_count), ("MODEL_CHAT_EVALUATION", 3))
    expect.assertEqual([batch.size for batch in live.batches()], [3])
    offline = world.client.create_offline_model_evaluation_project(name=world.name("offline chat"))
    expect.assertEqual(offline.editor_task_type.value, "OFFLINE_MODEL_CHAT_EVALUATION")
    expect.assertEqual(offline.media_type, MediaType.Conversational)
