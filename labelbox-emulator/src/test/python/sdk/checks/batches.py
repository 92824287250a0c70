from lbox.exceptions import LabelboxError, MalformedQueryException

from harness import check, expect
from labelbox import LabelImport, MediaType
from world import LARGE_BATCH, SMALL_BATCH


def empty_project(world, stem):
    return world.client.create_project(name=world.name(stem), media_type=MediaType.Image)


@check("Project.create_batch", "Batch.project", facts="P9.2-12")
def a_small_one_is_made_at_once(world):
    batch = world.small_batch
    expect.assertEqual((batch.name, batch.size), ("small", SMALL_BATCH))
    expect.assertEqual(list(batch.failed_data_row_ids), [])
    expect.assertEqual(batch.project().uid, world.project.uid)


@check("Project.create_batch", "Client.get_batch", facts="P9.2-04")
def a_large_one_is_made_by_a_task(world):
    batch = world.large_batch
    expect.assertEqual((batch.name, batch.size), ("large", LARGE_BATCH))
    expect.assertEqual(world.client.get_batch(world.project.uid, batch.uid).size, LARGE_BATCH)


@check("Project.batches")
def lists_the_batches_of_a_project(world):
    made = {world.small_batch.uid: SMALL_BATCH, world.large_batch.uid: LARGE_BATCH}
    expect.assertEqual({batch.uid: batch.size for batch in world.project.batches()}, made)
    expect.assertEqual(list(empty_project(world, "no batch").batches()), [])


@check("Project.create_batch", facts="P9.2-01")
def takes_rows_by_id(world):
    _, keys = world.rows("batch by id", 3)
    rows = [world.client.get_data_row_by_global_key(key) for key in keys]
    project = empty_project(world, "batch by id")
    batch = project.create_batch("mixed", data_rows=[rows[0], rows[1].uid], consensus_settings={"number_of_labels": 2, "coverage_percentage": 0.5})
    expect.assertEqual(batch.size, 2)


@check("Project.create_batch", "Project.labeling_parameter_overrides", facts="P9.2-06")
def a_consensus_wants_several_labels_of_each_row(world):
    _, keys = world.rows("batch consensus", 2)
    project = empty_project(world, "batch consensus")
    project.create_batch("consensus", global_keys=keys, consensus_settings={"number_of_labels": 3, "coverage_percentage": 1.0})
    expect.assertEqual([each.number_of_labels for each in project.labeling_parameter_overrides()], [3, 3])


@check("Project.create_batch", facts="P9.2-03")
def a_name_is_taken_once_in_a_project(world):
    _, keys = world.rows("batch name", 2)
    project = empty_project(world, "batch name")
    project.create_batch("only", global_keys=keys[:1])
    with expect.assertRaises(LabelboxError):
        project.create_batch("only", global_keys=keys[1:])


@check("Project.create_batch")
def refuses_a_batch_without_rows(world):
    with expect.assertRaises(ValueError):
        empty_project(world, "empty batch").create_batch("nothing", global_keys=[])


@check("Project.create_batch")
def takes_only_what_can_be_labeled_in_the_project(world):
    dataset = world.client.create_dataset(name=world.name("batch media"))
    contents = {"fits": "https://example.org/1.png", "text": "words", "private": "gs://bucket/2.png"}
    keys = {kind: world.name(kind) for kind in contents}
    task = dataset.create_data_rows([{"row_data": contents[kind], "global_key": keys[kind]} for kind in contents])
    task.wait_till_done()
    project = empty_project(world, "batch media")
    batch = project.create_batch("mixed", global_keys=list(keys.values()))
    refused = {world.client.get_data_row_by_global_key(keys[kind]).uid for kind in ("text", "private")}
    expect.assertEqual((batch.size, set(batch.failed_data_row_ids)), (1, refused))
    with expect.assertRaisesRegex(MalformedQueryException, "No valid data rows"):
        project.create_batch("none", global_keys=[keys["text"]])


@check("Project.create_batch", facts="P9.2-02")
def refuses_rows_that_are_all_in_the_project(world):
    _, keys = world.rows("batch repeated", LARGE_BATCH)
    project = empty_project(world, "batch repeated")
    project.create_batch("first", global_keys=keys)
    with expect.assertRaisesRegex(MalformedQueryException, "No valid data rows"):
        project.create_batch("small", global_keys=keys[:2])
    with expect.assertRaisesRegex(LabelboxError, "No valid data rows"):
        project.create_batch("large", global_keys=keys)


@check("Project.create_batch")
def has_a_priority_from_one_to_five(world):
    _, keys = world.rows("batch priority", 1)
    project = empty_project(world, "batch priority")
    for priority in (0, 6):
        with expect.assertRaises(MalformedQueryException):
            project.create_batch("wrong", global_keys=keys, priority=priority)
    expect.assertEqual(project.create_batch("right", global_keys=keys, priority=5).size, 1)


@check("Batch.remove_queued_data_rows", "Batch.delete", facts="P9.2-07")
def empties_and_deletes_a_batch(world):
    _, keys = world.rows("batch removal", 3)
    project = empty_project(world, "batch removal")
    batch = project.create_batch("short-lived", global_keys=keys)
    batch.remove_queued_data_rows()
    expect.assertEqual(world.client.get_batch(project.uid, batch.uid).size, 0)
    batch.delete()
    expect.assertEqual(list(project.batches()), [])


@check("Project.create_batches", "CreateBatchesTask.wait_till_done", "CreateBatchesTask.result", "CreateBatchesTask.errors", facts="P9.2-05")
def makes_numbered_batches(world):
    _, keys = world.rows("numbered", 4)
    task = empty_project(world, "numbered").create_batches("part ", global_keys=keys)
    task.wait_till_done()
    expect.assertIsNone(task.errors())
    batches = task.result()
    expect.assertEqual([(batch.name, batch.size) for batch in batches], [("part 0000", 4)])


@check("Project.create_batches_from_dataset", "CreateBatchesTask.wait_until_done", facts="P9.2-05")
def makes_batches_of_a_dataset(world):
    dataset, _ = world.rows("whole dataset", 5)
    task = empty_project(world, "whole dataset").create_batches_from_dataset("all ", dataset.uid)
    task.wait_until_done()
    expect.assertEqual(sum(batch.size for batch in task.result()), 5)


@check("Project.batches", facts="P9.2-12")
def knows_who_made_it(world):
    expect.assertEqual(world.small_batch.user().uid, world.client.get_user().uid)


@check("Batch.delete_labels", facts="P9.2-08 P9.2-09")
def loses_its_labels(world):
    _, keys = world.rows("batch labels", 3)
    project = empty_project(world, "batch labels")
    project.connect_ontology(world.ontology)
    batch = project.create_batch("labeled", global_keys=keys)
    lines = [{"dataRow": {"globalKey": key}, "name": "digit", "answer": {"name": "1"}} for key in keys[:2]]
    LabelImport.create_from_objects(world.client, project.uid, world.name("batch labels"), lines).wait_till_done(sleep_time_seconds=1)
    with expect.assertRaises(LabelboxError):
        batch.delete()
    deleted = batch.delete_labels()["project"]["deleteBatchLabels"]["deletedLabelIds"]
    expect.assertEqual(len(deleted), 2)
    expect.assertEqual(project.get_label_count(), 0)
    batch.delete()
