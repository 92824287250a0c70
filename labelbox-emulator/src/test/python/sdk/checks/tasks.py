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
