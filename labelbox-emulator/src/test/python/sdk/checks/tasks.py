import time

from labelbox import Task, UniqueIds
from labelbox.schema.task import DataUpsertTask
from lbox.exceptions import LabelboxError, ResourceNotFoundError

from harness import check, expect


@check("Client.get_task_by_id", "DataUpsertTask.result")
def an_upload_can_be_found_again(world):
    started = world.digits_task
    found = world.client.get_task_by_id(started.uid)
    expect.assertIsInstance(found, DataUpsertTask)
    expect.assertEqual((found.status, found.completion_percentage), ("COMPLETE", 100))
    expect.assertEqual(len(found.result), len(world.digits))


@check("User.created_tasks", "Task.get_task", "Task.refresh", facts="P7-03")
def a_task_is_listed_with_its_user(world):
    started = world.digits_task
    listed = list(world.client.get_user().created_tasks(where=Task.uid == started.uid))
    expect.assertEqual([task.uid for task in listed], [started.uid])
    task = Task.get_task(world.client, started.uid)
    task.refresh()
    expect.assertEqual(task.status, "COMPLETE")


@check("User.created_tasks", facts="D-02")
def ones_tasks_are_filtered_and_sorted(world):
    started = world.digits_task
    tasks = world.client.get_user().created_tasks
    done = list(tasks(where=(Task.uid == started.uid) & (Task.status == "COMPLETE")))
    expect.assertEqual([task.uid for task in done], [started.uid])
    expect.assertEqual(list(tasks(where=(Task.uid == started.uid) & (Task.status != "COMPLETE"))), [])
    expect.assertEqual(list(tasks(where=(Task.uid == started.uid) & (Task.completion_percentage < 100.0))), [])
    times = [task.created_at for task in tasks(where=Task.type != "send-to-task-queue", order_by=Task.created_at.desc)]
    expect.assertEqual(times, sorted(times, reverse=True))


@check("Organization.tasks")
def the_organization_has_the_tasks_of_all(world):
    started = world.digits_task
    tasks = world.client.get_organization().tasks
    expect.assertEqual([task.uid for task in tasks(where=Task.uid == started.uid)], [started.uid])
    expect.assertIn(started.uid, [task.uid for task in tasks(order_by=Task.created_at.asc)])


@check("Task.wait_till_done")
def refuses_to_poll_too_often(world):
    with expect.assertRaises(ValueError):
        world.digits_task.wait_till_done(check_frequency=1)


@check("Client.get_task_by_id", "Task.get_task")
def an_unknown_task_is_not_found(world):
    for read in (world.client.get_task_by_id, lambda task_id: Task.get_task(world.client, task_id)):
        with expect.assertRaises(ResourceNotFoundError):
            read("cm0000000000000000000none")


@check("Client.cancel_task", facts="P7-06")
def cancels_a_running_task(world):
    world.row_ids
    task = cancelled(world)
    for _ in range(100):
        found = world.client.get_task_by_id(task.uid)
        if found.status != "CANCELLING":
            break
        time.sleep(0.1)
    expect.assertEqual(found.status, "CANCELED")
    with expect.assertRaises(LabelboxError):
        world.client.cancel_task(task.uid)
    with expect.assertRaises(ResourceNotFoundError):
        world.client.cancel_task("cm0000000000000000000none")


def cancelled(world):
    """A small server is often faster than the four requests of a cancellation."""
    for _ in range(50):
        task = world.digits_dataset.export()
        try:
            if world.client.cancel_task(task.uid):
                return task
        except LabelboxError as failure:
            expect.assertIn("not in progress", str(failure))
    raise AssertionError("each of the exports was done before it was cancelled")


@check("Task.created_by", "Task.organization", "DataUpsertTask.refresh")
def a_task_belongs_to_its_user(world):
    task = Task.get_task(world.client, world.digits_task.uid)
    expect.assertEqual(task.created_by().uid, world.client.get_user().uid)
    expect.assertEqual(task.organization().uid, world.client.get_organization().uid)
    upsert = world.client.get_task_by_id(task.uid)
    upsert.refresh()
    expect.assertEqual(upsert.status, "COMPLETE")


@check(
    "Task.wait_till_done",
    "Task.wait_until_done",
    "Task.has_errors",
    "Task.errors",
    "Task.result",
    "Task.is_creation_task",
    "Task.created_data_rows",
    "Task.failed_data_rows",
    facts="P9.3-03 P7-04",
)
def a_move_between_queues_is_a_task(world):
    task = moved(world)
    task.wait_until_done()
    task.wait_till_done()
    expect.assertEqual((task.status, task.type, task.is_creation_task()), ("COMPLETE", "send-to-task-queue", False))
    expect.assertEqual((task.has_errors(), task.errors), (False, None))
    for read in (lambda: task.result, lambda: task.created_data_rows, lambda: task.failed_data_rows):
        with expect.assertRaises(ValueError):
            read()


def moved(world):
    """The SDK waits for such a task itself and does not show it, so it is found among the user's."""
    project, keys = world.set_apart.project, world.set_apart.keys
    row = world.client.get_data_row_by_global_key(keys[0]).uid
    project.move_data_rows_to_task_queue(UniqueIds([row]), None)
    tasks = world.client.get_user().created_tasks(where=Task.type == "send-to-task-queue")
    return next(iter(tasks))
