from labelbox import Task
from labelbox.schema.task import DataUpsertTask
from lbox.exceptions import ResourceNotFoundError

from harness import check, expect


@check("Client.get_task_by_id", "DataUpsertTask.result")
def an_upload_can_be_found_again(world):
    started = world.digits_task
    found = world.client.get_task_by_id(started.uid)
    expect.assertIsInstance(found, DataUpsertTask)
    expect.assertEqual((found.status, found.completion_percentage), ("COMPLETE", 100))
    expect.assertEqual(len(found.result), len(world.digits))


@check("User.created_tasks", "Task.get_task", "Task.refresh")
def a_task_is_listed_with_its_user(world):
    started = world.digits_task
    listed = list(world.client.get_user().created_tasks(where=Task.uid == started.uid))
    expect.assertEqual([task.uid for task in listed], [started.uid])
    task = Task.get_task(world.client, started.uid)
    task.refresh()
    expect.assertEqual(task.status, "COMPLETE")


@check("Task.wait_till_done")
def refuses_to_poll_too_often(world):
    with expect.assertRaises(ValueError):
        world.digits_task.wait_till_done(check_frequency=1)


@check("Client.get_task_by_id", "Task.get_task")
def an_unknown_task_is_not_found(world):
    for read in (world.client.get_task_by_id, lambda task_id: Task.get_task(world.client, task_id)):
        with expect.assertRaises(ResourceNotFoundError):
            read("cm0000000000000000000none")


@check("Task.created_by", "Task.organization")
def a_task_knows_whose_it_is(world):
    task = Task.get_task(world.client, world.digits_task.uid)
    expect.assertEqual(task.created_by().uid, world.client.get_user().uid)
    expect.assertEqual(task.organization().uid, world.client.get_organization().uid)


@check("DataUpsertTask.refresh")
def an_upload_is_asked_for_its_state_again(world):
    task = world.client.get_task_by_id(world.digits_task.uid)
    task.refresh()
    expect.assertEqual((task.status, task.completion_percentage), ("COMPLETE", 100))


@check("Task.is_creation_task", "Task.has_errors", "Task.errors", "Task.result", "Task.wait_until_done")
def a_task_of_another_kind_has_no_result(world):
    world.large_batch
    filling = next(iter(world.client.get_user().created_tasks(where=Task.type == "add-data-rows-to-batch")))
    task = Task.get_task(world.client, filling.uid)
    task.wait_until_done()
    expect.assertFalse(task.is_creation_task())
    expect.assertTrue(Task.get_task(world.client, world.digits_task.uid).is_creation_task())
    expect.assertEqual((task.status, task.has_errors(), task.errors), ("COMPLETE", False, None))
    with expect.assertRaises(ValueError):
        task.result
