import json
import os
import tempfile
import uuid

from labelbox import AnnotationImportState, LabelImport, MALPredictionImport, MediaType
from lbox.exceptions import ResourceNotFoundError

from harness import check, expect
from world import RADIO, SMALL_BATCH, lines_of


def import_lines(world, kind, stem, lines):
    """Imports into the project set apart, and waits."""
    project = world.set_apart.project
    made = kind.create_from_objects(world.client, project.uid, world.name(stem), lines)
    made.wait_till_done(sleep_time_seconds=1)
    return made


def radio_line(key, answer="0", **more):
    return {"uuid": str(uuid.uuid4()), "dataRow": {"globalKey": key}, "name": RADIO, "answer": {"name": answer}, **more}


@check(
    "MALPredictionImport.create_from_objects",
    "CreatableAnnotationImport.create_from_objects",
    "MALPredictionImport.wait_till_done",
    "AnnotationImport.wait_till_done",
    "MALPredictionImport.statuses",
    "AnnotationImport.statuses",
    "MALPredictionImport.errors",
    "AnnotationImport.errors",
)
def predictions_of_typed_annotations_all_succeed(world):
    made = world.predictions
    expect.assertEqual((made.state, made.progress), (AnnotationImportState.FINISHED, "100%"))
    statuses = made.statuses
    expect.assertEqual(len(statuses), 2 * SMALL_BATCH)
    expect.assertEqual({status["status"] for status in statuses}, {"SUCCESS"})
    expect.assertEqual(made.errors, [])


@check("MALPredictionImport.inputs", "AnnotationImport.inputs")
def the_input_is_kept(world):
    answers = [line["answer"]["name"] for line in world.predictions.inputs if line["name"] == RADIO]
    expect.assertEqual(answers, [digit.value for digit in world.small_batch_digits])


@check("LabelImport.create_from_objects", "LabelImport.wait_till_done", "LabelImport.statuses", "LabelImport.errors", facts="P5.1-01 P5.1-11")
def ground_truth_all_succeeds(world):
    made = world.labels
    expect.assertEqual(made.state, AnnotationImportState.FINISHED)
    sent = {line["uuid"] for line in world.label_lines}
    expect.assertEqual({status["uuid"] for status in made.statuses}, sent)
    expect.assertEqual({status["status"] for status in made.statuses}, {"SUCCESS"})
    rows = {status["dataRow"]["id"] for status in made.statuses}
    expect.assertEqual(rows, {world.row_ids[digit.key] for digit in world.batched_digits})
    expect.assertEqual(made.errors, [])


@check("LabelImport.statuses", "LabelImport.errors", "LabelImport.inputs", facts="P5.1-11 P5.1-12")
def one_bad_line_fails_alone(world):
    key = world.set_apart.keys[0]
    bad = {
        "unknown feature": radio_line(key, name="no such feature"),
        "unknown option": radio_line(key, answer="eleven"),
        "unknown row": radio_line(world.name("no such row")),
        "no value": {"uuid": str(uuid.uuid4()), "dataRow": {"globalKey": key}, "name": RADIO},
    }
    good = radio_line(key, answer="7")
    made = import_lines(world, LabelImport, "some bad", [good, *bad.values()])
    expect.assertEqual(made.state, AnnotationImportState.FINISHED)
    results = {status["uuid"]: status["status"] for status in made.statuses}
    expect.assertEqual(results, {good["uuid"]: "SUCCESS", **{line["uuid"]: "FAILURE" for line in bad.values()}})
    expect.assertEqual({failure["uuid"] for failure in made.errors}, {line["uuid"] for line in bad.values()})
    for failure in made.errors:
        expect.assertTrue(all(error["name"] and error["message"] for error in failure["errors"]) and failure["errors"])
    expect.assertEqual(len(made.inputs), 5)


@check("MALPredictionImport.statuses", facts="P5.2-03")
def a_uuid_is_taken_once(world):
    twice = radio_line(world.set_apart.keys[1])
    made = import_lines(world, MALPredictionImport, "same uuid", [twice, twice])
    expect.assertIn("FAILURE", [status["status"] for status in made.statuses])


@check("LabelImport.create_from_objects")
def refuses_a_line_without_its_data_row(world):
    for row in ({}, {"id": "a", "globalKey": "b"}):
        with expect.assertRaises(ValueError):
            LabelImport.create_from_objects(world.client, "any project", "any name", [{"name": RADIO, "dataRow": row}])


@check("LabelImport.create_from_file", "LabelImport.statuses", facts="P5.1-10")
def a_file_that_is_not_ndjson_fails_as_a_whole(world):
    project = world.set_apart.project
    with ndjson_file('{"uuid": "1", "dataRow": \nnonsense') as path:
        made = LabelImport.create_from_file(world.client, project.uid, world.name("nonsense"), path)
    made.wait_till_done(sleep_time_seconds=1)
    expect.assertEqual(made.state, AnnotationImportState.FAILED)
    with expect.assertRaises(ValueError):
        made.statuses


@check("MALPredictionImport.create_from_file", "CreatableAnnotationImport.create_from_file")
def imports_a_file(world):
    project = world.set_apart.project
    lines = [radio_line(key) for key in world.set_apart.keys[:2]]
    with ndjson_file("\n".join(json.dumps(line) for line in lines)) as path:
        made = MALPredictionImport.create_from_file(world.client, project.uid, world.name("file"), path)
    made.wait_till_done(sleep_time_seconds=1)
    expect.assertEqual([status["status"] for status in made.statuses], ["SUCCESS", "SUCCESS"])


@check("MALPredictionImport.create_from_url", "LabelImport.create_from_url", "CreatableAnnotationImport.create_from_url", facts="P5.1-06")
def imports_from_an_address(world):
    project = world.set_apart.project
    for kind in (MALPredictionImport, LabelImport):
        content = json.dumps(radio_line(world.set_apart.keys[2])).encode()
        url = world.client.upload_data(content, "lines.ndjson", "application/x-ndjson", sign=True)
        made = kind.create_from_url(world.client, project.uid, world.name("address"), url)
        made.wait_till_done(sleep_time_seconds=1)
        expect.assertEqual([status["status"] for status in made.statuses], ["SUCCESS"])


@check("LabelImport.from_name", "MALPredictionImport.from_name", "AnnotationImport.from_name", facts="P5.1-13")
def finds_an_import_by_its_name(world):
    found = LabelImport.from_name(world.client, world.project.uid, world.labels.name)
    expect.assertEqual((found.uid, found.state), (world.labels.uid, AnnotationImportState.FINISHED))
    predictions = MALPredictionImport.from_name(world.client, world.project.uid, world.predictions.name)
    expect.assertEqual(predictions.uid, world.predictions.uid)
    with expect.assertRaises(ResourceNotFoundError):
        LabelImport.from_name(world.client, world.project.uid, world.name("never imported"))


@check(
    "LabelImport.created_by",
    "MALPredictionImport.created_by",
    "AnnotationImport.created_by",
    "CreatableAnnotationImport.created_by",
    "LabelImport.project",
    "MALPredictionImport.project",
    "LabelImport.parent_id",
    "MALPredictionImport.parent_id",
    "AnnotationImport.parent_id",
    facts="P5.1-19",
)
def an_import_knows_its_project_and_its_user(world):
    for made in (world.labels, world.predictions):
        expect.assertEqual(made.created_by().uid, world.client.get_user().uid)
        expect.assertEqual((made.project().uid, made.parent_id), (world.project.uid, world.project.uid))


@check(
    "LabelImport.create",
    "MALPredictionImport.create",
    "CreatableAnnotationImport.create",
    "LabelImport.refresh",
    "MALPredictionImport.refresh",
    "AnnotationImport.refresh",
    "AnnotationImport.wait_until_done",
)
def an_import_is_followed_until_it_is_done(world):
    project, key = world.set_apart.project, world.set_apart.keys[4]
    for kind in (LabelImport, MALPredictionImport):
        made = kind.create(world.client, project.uid, world.name("followed"), labels=[radio_line(key)])
        expect.assertIn(made.state, (AnnotationImportState.RUNNING, AnnotationImportState.FINISHED))
        made.wait_until_done(sleep_time_seconds=1)
        made.refresh()
        expect.assertEqual((made.state, made.progress), (AnnotationImportState.FINISHED, "100%"))


@check("LabelImport.statuses", "LabelImport.inputs", facts="P5.1-17")
def odd_line_breaks_stay_within_their_line(world):
    """The SDK itself splits at every Unicode line break; sent escaped, they come back whole."""
    text = "one\u2028two\u0085three"
    project, key = world.set_apart.project, world.set_apart.keys[5]
    line = {**radio_line(key), "remark": text}
    made = LabelImport.create_from_objects(world.client, project.uid, world.name("breaks"), [line, {**radio_line(key)}])
    made.wait_till_done(sleep_time_seconds=1)
    expect.assertEqual(len(made.statuses), 2)


@check("Project.get_mal_prediction_imports", "Project.get_label_imports", facts="P5.1-13")
def lists_the_imports_of_a_project(world):
    expect.assertIn(world.predictions.uid, [each.uid for each in world.project.get_mal_prediction_imports()])
    expect.assertIn(world.labels.uid, [each.uid for each in world.project.get_label_imports()])


@check("MALPredictionImport.delete", facts="P5.1-14")
def deletes_predictions(world):
    made = import_lines(world, MALPredictionImport, "deleted", [radio_line(world.set_apart.keys[3])])
    made.delete()
    project = world.set_apart.project
    expect.assertNotIn(made.uid, [each.uid for each in project.get_mal_prediction_imports()])


@check("MALPredictionImport.create_from_objects", "Project.get_label_count", facts="P5.1-02")
def predictions_are_no_labels(world):
    project = world.client.create_project(name=world.name("pre-labeled only"), media_type=MediaType.Image)
    project.connect_ontology(world.set_apart.ontology)
    _, keys = world.rows("pre-labeled only", 1)
    project.create_batch("all", global_keys=keys)
    made = MALPredictionImport.create_from_objects(
        world.client, project.uid, world.name("pre-labeled only"), [radio_line(keys[0])]
    )
    made.wait_till_done(sleep_time_seconds=1)
    expect.assertEqual([status["status"] for status in made.statuses], ["SUCCESS"])
    expect.assertEqual(project.get_label_count(), 0)


class ndjson_file:
    def __init__(self, text):
        self._text = text

    def __enter__(self):
        handle, self._path = tempfile.mkstemp(suffix=".ndjson")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(self._text)
        return self._path

    def __exit__(self, *_):
        os.unlink(self._path)
