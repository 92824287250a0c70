import io
import json
import uuid
from datetime import datetime, timezone

import numpy
import requests
from labelbox import DataRow, ExportTask, LabelImport, MediaType, OntologyBuilder, StreamType, Task, Tool
from labelbox import types as annotations
from PIL import Image

from harness import check, expect
from world import BOX, DIGITS, LARGE_BATCH, RADIO, SMALL_BATCH, picture, unsigned

EVERYTHING = {
    "attachments": True,
    "metadata_fields": True,
    "data_row_details": True,
    "project_details": True,
    "label_details": True,
    "performance_details": True,
}
LONG_AGO, FAR_AHEAD = "2000-01-01 00:00:00", "2100-01-01 00:00:00"


def lines_of(task):
    task.wait_till_done()
    expect.assertEqual(task.status, "COMPLETE")
    if not task.has_result():
        return []
    return [output.json for output in task.get_buffered_stream()]


def keys_of(task):
    return {line["data_row"]["global_key"] for line in lines_of(task)}


def keys(digits):
    return {digit.key for digit in digits}


@check("Project.export", "ExportTask.wait_till_done", "ExportTask.get_buffered_stream", "BufferedStream.start")
def a_project_export_has_every_batched_row(world):
    task = project_export(world)
    found = []
    task.get_buffered_stream(stream_type=StreamType.RESULT).start(stream_handler=lambda output: found.append(output.json))
    expect.assertEqual({line["data_row"]["global_key"] for line in found}, keys(world.batched_digits))
    expect.assertEqual(len(found), SMALL_BATCH + LARGE_BATCH)


@check("ExportTask.get_total_lines", "ExportTask.get_total_file_size", "ExportTask.has_result", "ExportTask.has_errors", facts="P4.1-03")
def an_export_tells_its_size(world):
    task = project_export(world)
    expect.assertEqual(task.get_total_lines(StreamType.RESULT), SMALL_BATCH + LARGE_BATCH)
    expect.assertGreater(task.get_total_file_size(StreamType.RESULT), 0)
    expect.assertTrue(task.has_result())
    expect.assertFalse(task.has_errors())
    with expect.assertRaises(ValueError):
        task.get_buffered_stream(stream_type=StreamType.ERRORS)


def project_export(world):
    world.labels
    task = world.project.export(task_name=world.name("whole project"))
    task.wait_till_done()
    expect.assertEqual(task.status, "COMPLETE")
    return task


@check("Project.export", facts="P4.4-06")
def exported_labels_are_the_imported_ones(world):
    world.labels
    lines = lines_of(world.project.export())
    by_key = {line["data_row"]["global_key"]: line for line in lines}
    for digit in world.batched_digits:
        labels = by_key[digit.key]["projects"][world.project.uid]["labels"]
        expect.assertEqual(len(labels), 1)
        answers = [c["radio_answer"]["value"] for c in labels[0]["annotations"]["classifications"] if c["name"] == RADIO]
        boxes = [o["bounding_box"] for o in labels[0]["annotations"]["objects"] if o["name"] == BOX]
        expect.assertEqual((answers, boxes), ([digit.value], [digit.box]))


@check("Project.export", facts="P4.2-01 P4.4-02 P4.4-08")
def details_come_when_asked_for(world):
    world.labels
    digit = world.digits[2]
    filters = {"global_keys": [digit.key]}
    full = lines_of(world.project.export(params=EVERYTHING, filters=filters))[0]
    row, project = full["data_row"], full["projects"][world.project.uid]
    expect.assertEqual((row["id"], row["external_id"], unsigned(row["row_data"])), (world.row_ids[digit.key], digit.external_id, digit.url))
    expect.assertEqual(row["details"]["dataset_id"], world.digits_dataset.uid)
    expect.assertEqual(row["details"]["dataset_name"], world.digits_dataset.name)
    expect.assertEqual([a["name"] for a in full["attachments"]], ["note"])
    values = {field["schema_name"]: field["value"] for field in full["metadata_fields"]}
    expect.assertEqual(values[world.metadata["brightness"].name], digit.number / 2)
    expect.assertEqual(project["name"], world.project.name)
    expect.assertEqual(project["project_details"]["batch_id"], world.small_batch.uid)
    expect.assertEqual(project["project_details"]["priority"], 1)
    label = project["labels"][0]
    expect.assertEqual(label["label_details"]["created_by"], world.client.get_user().email)
    expect.assertFalse(label["performance_details"]["skipped"])


@check("Project.export", facts="P4.2-01")
def details_stay_away_when_not_asked_for(world):
    world.labels
    plain = lines_of(world.project.export(filters={"global_keys": [world.digits[2].key]}))[0]
    project = plain["projects"][world.project.uid]
    expect.assertNotIn("details", plain["data_row"])
    expect.assertNotIn("project_details", project)
    expect.assertNotIn("label_details", project["labels"][0])
    expect.assertNotIn("performance_details", project["labels"][0])


@check("Project.export", facts="P4.4-04")
def an_uploaded_picture_has_its_size(world):
    world.labels
    line = lines_of(world.project.export(filters={"global_keys": [world.digits[1].key]}))[0]
    media = line["media_attributes"]
    expect.assertEqual((media["width"], media["height"], media["mime_type"]), (8, 8, "image/png"))


@check("Project.export", facts="P4.3-01")
def filters_by_keys_ids_and_batches(world):
    world.labels
    few = world.batched_digits[10:15]
    export = world.project.export
    expect.assertEqual(keys_of(export(filters={"global_keys": [d.key for d in few]})), keys(few))
    expect.assertEqual(keys_of(export(filters={"data_row_ids": [world.row_ids[d.key] for d in few]})), keys(few))
    expect.assertEqual(keys_of(export(filters={"batch_ids": [world.small_batch.uid]})), keys(world.small_batch_digits))


@check("Project.export", facts="P4.3-02")
def filters_by_time(world):
    world.labels
    export, batch = world.project.export, {"batch_ids": [world.small_batch.uid]}
    for field in ("last_activity_at", "label_created_at"):
        expect.assertEqual(len(lines_of(export(filters={field: [LONG_AGO, FAR_AHEAD], **batch}))), SMALL_BATCH)
        expect.assertEqual(lines_of(export(filters={field: [LONG_AGO, "2000-01-02"]})), [])
    expect.assertEqual(lines_of(export(filters={"label_created_at": [FAR_AHEAD, None]})), [])
    until = datetime.now(timezone.utc).replace(year=2090).strftime("%Y-%m-%dT%H:%M:%S+0000")
    expect.assertEqual(len(lines_of(export(filters={"label_created_at": [None, until], **batch}))), SMALL_BATCH)


@check("Project.export", facts="P4.3-03")
def filters_by_workflow_status(world):
    _, keys = world.rows("statuses", 3)
    project = world.client.create_project(name=world.name("statuses"), media_type=world.project.media_type)
    project.create_batch("all", global_keys=keys)
    found = {
        status: keys_of(project.export(filters={"workflow_status": status}))
        for status in ("ToLabel", "InReview", "InRework", "Done")
    }
    expect.assertEqual(found, {"ToLabel": set(keys), "InReview": set(), "InRework": set(), "Done": set()})


@check("Project.export", "ExportTask.has_result", "ExportTask.get_buffered_stream", facts="P4.1-02")
def an_empty_export_has_no_stream(world):
    project = world.client.create_project(name=world.name("nothing to export"), media_type=world.project.media_type)
    task = project.export()
    task.wait_till_done()
    expect.assertFalse(task.has_result())
    with expect.assertRaises(ValueError):
        task.get_buffered_stream()


@check("Dataset.export")
def a_dataset_export_has_every_row(world):
    world.row_ids
    task = world.digits_dataset.export(params={"metadata_fields": True, "attachments": True, "data_row_details": True})
    lines = lines_of(task)
    expect.assertEqual(len(lines), DIGITS)
    expect.assertEqual({line["data_row"]["global_key"] for line in lines}, keys(world.digits))
    expect.assertTrue(all(line["attachments"] and line["metadata_fields"] for line in lines))


@check("Dataset.export", facts="P4.2-02")
def a_dataset_export_shows_the_projects_asked_for(world):
    world.labels
    digit = world.digits[4]
    filters = {"global_keys": [digit.key]}
    with_project = lines_of(world.digits_dataset.export(filters=filters, params={"project_ids": [world.project.uid]}))[0]
    expect.assertEqual(len(with_project["projects"][world.project.uid]["labels"]), 1)
    without = lines_of(world.digits_dataset.export(filters=filters))[0]
    expect.assertFalse(without.get("projects"))


@check("DataRow.export")
def data_rows_are_exported_by_id_or_key(world):
    few = world.digits[30:33]
    ids = [world.row_ids[d.key] for d in few]
    by_key = DataRow.export(world.client, global_keys=[d.key for d in few])
    by_id = DataRow.export(world.client, data_rows=ids)
    expect.assertEqual((keys_of(by_key), keys_of(by_id)), (keys(few), keys(few)))


@check("Dataset.export_v2", "Project.export_v2", "ExportTask.result", "ExportTask.errors", "ExportTask.wait_until_done", facts="P4.1-07")
def the_older_exports_answer_with_lists(world):
    world.labels
    for source in (world.digits_dataset, world.project):
        task = source.export_v2(filters={"global_keys": [world.digits[6].key]})
        task.wait_until_done()
        expect.assertEqual([line["data_row"]["global_key"] for line in task.result], [world.digits[6].key])
        expect.assertFalse(task.errors)


@check("Catalog.export_v2", "DataRow.export_v2", facts="P4.1-07")
def the_older_exports_of_the_catalog_answer_with_lists(world):
    world.row_ids
    key = world.digits[9].key
    for task in (
        world.client.get_catalog().export_v2(filters={"global_keys": [key]}),
        DataRow.export_v2(world.client, global_keys=[key]),
    ):
        task.wait_till_done()
        expect.assertEqual([line["data_row"]["global_key"] for line in task.result], [key])


@check("ExportTask.get_task", "Client.get_task_by_id", "Task.get_task", facts="P4.1-01")
def an_export_can_be_found_again(world):
    world.row_ids
    started = world.digits_dataset.export(task_name=world.name("found again"))
    found = ExportTask.get_task(world.client, started.uid)
    expect.assertEqual(len(lines_of(found)), DIGITS)
    expect.assertEqual((found.name, found.type), (world.name("found again"), "export-data-rows"))
    expect.assertEqual(world.client.get_task_by_id(started.uid).uid, started.uid)
    expect.assertEqual(Task.get_task(world.client, started.uid).status, "COMPLETE")


@check("Project.export")
def refuses_filters_that_cannot_be_met(world):
    with expect.assertRaises(ValueError):
        world.project.export(filters={"global_keys": ["a"], "data_row_ids": ["b"]})
    with expect.assertRaises(ValueError):
        world.project.export(filters={"global_keys": [str(number) for number in range(2001)]})
    with expect.assertRaises(ValueError):
        world.project.export(filters={"last_activity_at": ["yesterday", None]})


@check("ExportTask.result_url", "ExportTask.errors_url", facts="P4.1-07")
def the_older_exports_have_addresses(world):
    digit, stranger = world.digits[7], world.name("no such key")
    task = world.digits_dataset.export_v2(filters={"global_keys": [digit.key, stranger]})
    task.wait_till_done()
    result, errors = fetch(world, task.result_url), fetch(world, task.errors_url)
    expect.assertEqual([json.loads(line)["data_row"]["global_key"] for line in result.text.splitlines()], [digit.key])
    expect.assertIn(stranger, errors.text)
    expect.assertEqual(requests.get(task.result_url).status_code, 401)


@check("ExportTask.created_by", "ExportTask.organization")
def an_export_belongs_to_its_user(world):
    world.row_ids
    task = ExportTask.get_task(world.client, world.digits_dataset.export(filters={"global_keys": [world.digits[8].key]}).uid)
    expect.assertEqual(task.created_by().uid, world.client.get_user().uid)
    expect.assertEqual(task.organization().uid, world.client.get_organization().uid)


@check("Project.export", "LabelImport.create_from_objects", newer="Version 6 cannot draw masks with the Pillow of today", facts="P4.5-11")
def masks_are_links_to_pictures(world):
    """Typed masks of the SDK, which sends their pixels; a link of the export gives a picture of the size of the asset."""
    pixels = numpy.zeros((8, 8), dtype=numpy.uint8)
    pixels[1, 2] = 1
    project, key = one_picture(world, "masks", Tool(Tool.Type.RASTER_SEGMENTATION, "road"))
    mask = annotations.Mask(mask=annotations.MaskData.from_2D_arr(pixels), color=1)
    label = annotations.Label(data={"global_key": key}, annotations=[annotations.ObjectAnnotation(name="road", value=mask)])
    made = LabelImport.create_from_objects(world.client, project.uid, world.name("masks"), [label])
    made.wait_till_done(sleep_time_seconds=1)
    expect.assertEqual([status["status"] for status in made.statuses], ["SUCCESS"])
    shown = lines_of(project.export())[0]["projects"][project.uid]["labels"][0]["annotations"]["objects"][0]
    expect.assertEqual(shown["annotation_kind"], "ImageSegmentationMask")
    found = Image.open(io.BytesIO(fetch(world, shown["mask"]["url"]).content))
    expect.assertEqual((found.format, found.size), ("PNG", (8, 8)))
    expect.assertEqual(numpy.argwhere(numpy.asarray(found)).tolist(), [[1, 2]])
    expect.assertEqual(requests.get(shown["mask"]["url"]).status_code, 401)


def one_picture(world, stem, tool):
    ontology = world.client.create_ontology(world.name(stem), OntologyBuilder(tools=[tool]).asdict(), media_type=MediaType.Image)
    project = world.client.create_project(name=world.name(stem), media_type=MediaType.Image)
    project.connect_ontology(ontology)
    key = str(uuid.uuid4())
    url = world.client.upload_data(picture(1), "picture.png", "image/png")
    world.dataset(stem).create_data_rows([{"row_data": url, "global_key": key}]).wait_till_done()
    project.create_batch("all", global_keys=[key])
    return project, key


def fetch(world, url):
    response = requests.get(url, headers={"Authorization": f"Bearer {world.key}"})
    response.raise_for_status()
    return response
