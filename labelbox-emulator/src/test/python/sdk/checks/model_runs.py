import json
import os
import tempfile

from labelbox import Classification, Client, GlobalKeys, LabelImport, MEAPredictionImport, MEAToMALPredictionImport, MediaType
from labelbox import OntologyBuilder, Option, Tool
from labelbox.schema.annotation_import import AnnotationImportState
from labelbox.schema.model_run import DataSplit
from lbox.exceptions import ResourceNotFoundError

from harness import check, expect

UNKNOWN = "cm99999999999999999999999"


class Trained:
    """A model with a run of a check's own, over data rows of its own."""

    def __init__(self, world, stem, rows=3):
        self.world = world
        self.dataset, self.keys = world.rows(stem, rows)
        builder = OntologyBuilder(
            tools=[Tool(Tool.Type.BBOX, "ink")],
            classifications=[Classification(Classification.Type.RADIO, "digit", options=[Option("0"), Option("1")])],
        )
        self.ontology = world.client.create_ontology(world.name(stem), builder.asdict(), media_type=MediaType.Image)
        self.model = world.client.create_model(world.name(stem), self.ontology.uid)
        self.run = self.model.create_model_run(world.name(stem))

    def project(self, stem):
        project = self.world.client.create_project(name=self.world.name(stem), media_type=MediaType.Image)
        project.connect_ontology(self.ontology)
        return project

    def boxes(self, rows, confidence=0.5):
        return [
            {
                "uuid": f"00000000-0000-4000-8000-{number:012d}",
                "dataRow": {"globalKey": key},
                "name": "ink",
                "confidence": confidence,
                "bbox": {"top": number, "left": 2, "height": 3, "width": 4},
            }
            for number, key in enumerate(self.keys[:rows])
        ]

    def predicted(self, rows):
        """The same with that many rows in the run, each with one predicted box."""
        self.run.upsert_data_rows(global_keys=self.keys[:rows])
        made = self.run.add_predictions(self.world.name("predicted"), self.boxes(rows))
        made.wait_till_done(sleep_time_seconds=1)
        return self

    def rows(self):
        return list(self.run.model_run_data_rows())


def experimental(world, run):
    client = Client(world.key, endpoint=world.endpoint, rest_endpoint=world.rest_endpoint, enable_experimental=True)
    return client.get_model_run(run.uid)


@check("ModelRun.upsert_data_rows", "ModelRun.model_run_data_rows", "ModelRun.delete_model_run_data_rows", facts="R-05 R-07 R-09")
def has_data_rows(world):
    trained = Trained(world, "with rows")
    expect.assertTrue(trained.run.upsert_data_rows(global_keys=trained.keys))
    rows = trained.rows()
    expect.assertEqual([row.data_row().global_key for row in rows], trained.keys)
    expect.assertEqual([row.data_split for row in rows], [DataSplit.UNASSIGNED] * 3)
    trained.run.delete_model_run_data_rows([rows[0].data_row().uid])
    expect.assertEqual([row.data_row().global_key for row in trained.rows()], trained.keys[1:])
    with expect.assertRaises(Exception):
        trained.run.upsert_data_rows(global_keys=["no such key"])


@check("ModelRunDataRow.data_row", "ModelRunDataRow.url")
def shows_a_data_row(world):
    trained = Trained(world, "shown", 1)
    trained.run.upsert_data_rows(global_keys=trained.keys)
    row = trained.rows()[0]
    expect.assertEqual(row.data_row().global_key, trained.keys[0])
    expect.assertIn(f"/models/{trained.model.uid}/{trained.run.uid}/AllDatarowsSlice/{row.uid}", row.url)


@check("ModelRun.upsert_labels", facts="R-05 R-08")
def has_ground_truth(world):
    trained = Trained(world, "true")
    project = trained.project("true")
    project.create_batch("all", global_keys=trained.keys)
    made = LabelImport.create_from_objects(world.client, project.uid, world.name("true"), trained.boxes(2))
    made.wait_till_done(sleep_time_seconds=1)
    labels = [label.uid for label in project.labels()]
    expect.assertTrue(trained.run.upsert_labels(labels[:1]))
    expect.assertEqual([row.label_id for row in trained.rows()], labels[:1])
    expect.assertTrue(trained.run.upsert_labels(project_id=project.uid))
    expect.assertEqual({row.label_id for row in trained.rows()}, set(labels))


@check("ModelRun.assign_data_rows_to_split", facts="R-07")
def splits_data_rows(world):
    trained = Trained(world, "split")
    trained.run.upsert_data_rows(global_keys=trained.keys)
    run = experimental(world, trained.run)
    expect.assertTrue(run.assign_data_rows_to_split(global_keys=trained.keys[:2], split="TRAINING"))
    expect.assertTrue(run.assign_data_rows_to_split(global_keys=trained.keys[2:], split=DataSplit.TEST))
    splits = [row.data_split for row in trained.rows()]
    expect.assertEqual(splits, [DataSplit.TRAINING, DataSplit.TRAINING, DataSplit.TEST])


@check(
    "ModelRun.add_predictions",
    "MEAPredictionImport.create_from_objects",
    "CreatableAnnotationImport.create_from_objects",
    "MEAPredictionImport.from_name",
    "AnnotationImport.wait_till_done",
    "AnnotationImport.statuses",
    "AnnotationImport.errors",
    "AnnotationImport.inputs",
    "AnnotationImport.refresh",
    "MEAPredictionImport.created_by",
    facts="P5.1-03 P5.1-13 P5.1-19",
)
def takes_predictions(world):
    trained = Trained(world, "predicted")
    trained.run.upsert_data_rows(global_keys=trained.keys[:2])
    made = trained.run.add_predictions(world.name("boxes"), trained.boxes(3))
    made.wait_till_done(sleep_time_seconds=1)
    made.refresh()
    expect.assertEqual((made.state, made.progress), (AnnotationImportState.FINISHED, "100%"))
    expect.assertEqual([status["status"] for status in made.statuses], ["SUCCESS", "SUCCESS", "FAILURE"])
    expect.assertEqual(len(made.errors), 1)
    expect.assertEqual([line["confidence"] for line in made.inputs], [0.5] * 3)
    found = MEAPredictionImport.from_name(world.client, trained.run.uid, made.name)
    expect.assertEqual((found.uid, found.model_run_id), (made.uid, trained.run.uid))
    expect.assertEqual(found.created_by().uid, world.client.get_user().uid)
    with expect.assertRaises(ResourceNotFoundError):
        MEAPredictionImport.from_name(world.client, trained.run.uid, "never")


@check(
    "MEAPredictionImport.create_from_file",
    "MEAPredictionImport.create_from_url",
    "CreatableAnnotationImport.create",
    "CreatableAnnotationImport.create_from_file",
    "CreatableAnnotationImport.create_from_url",
    facts="P5.1-06",
)
def takes_predictions_of_files(world):
    trained = Trained(world, "filed", 1)
    trained.run.upsert_data_rows(global_keys=trained.keys)
    text = json.dumps(trained.boxes(1)[0])
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "p.ndjson")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        by_file = MEAPredictionImport.create_from_file(world.client, trained.run.uid, world.name("file"), path)
        created = MEAPredictionImport.create(world.client, trained.run.uid, world.name("path"), path=path)
    url = world.client.upload_data(text.encode(), "p.ndjson", "application/x-ndjson", sign=True)
    by_url = MEAPredictionImport.create_from_url(world.client, trained.run.uid, world.name("url"), url)
    for made in (by_file, created, by_url):
        made.wait_till_done(sleep_time_seconds=1)
        expect.assertEqual([status["status"] for status in made.statuses], ["SUCCESS"])


@check(
    "MEAToMALPredictionImport.create_for_model_run_data_rows",
    "MEAToMALPredictionImport.from_name",
    "AnnotationImport.from_name",
    "MEAToMALPredictionImport.created_by",
    "MEAToMALPredictionImport.project",
    facts="P5.1-04",
)
def makes_pre_labels_of_predictions(world):
    trained = Trained(world, "to project").predicted(2)
    project = trained.project("to project")
    project.create_batch("all", global_keys=trained.keys)
    ids = [row.data_row().uid for row in trained.rows()]
    made = MEAToMALPredictionImport.create_for_model_run_data_rows(
        world.client, trained.run.uid, ids, project.uid, world.name("pre")
    )
    made.wait_till_done(sleep_time_seconds=1)
    made.refresh()
    expect.assertEqual([status["status"] for status in made.statuses], ["SUCCESS", "SUCCESS"])
    expect.assertEqual((made.errors, len(made.inputs)), ([], 2))
    found = MEAToMALPredictionImport.from_name(world.client, project.uid, made.name)
    expect.assertEqual((found.uid, found.project().uid), (made.uid, project.uid))
    expect.assertEqual(found.created_by().uid, world.client.get_user().uid)


@check("ModelRun.upsert_predictions_and_send_to_project")
def sends_predictions_to_a_project(world):
    trained = Trained(world, "all the way")
    trained.run.upsert_data_rows(global_keys=trained.keys)
    project = trained.project("all the way")
    imported, batch, pre_labels = trained.run.upsert_predictions_and_send_to_project(
        world.name("sent"), trained.boxes(2), project.uid, priority=2
    )
    expect.assertEqual([status["status"] for status in imported.statuses], ["SUCCESS", "SUCCESS"])
    expect.assertEqual((batch.name, batch.size), (world.name("sent"), 2))
    expect.assertEqual([status["status"] for status in pre_labels.statuses], ["SUCCESS", "SUCCESS"])


@check("ModelRun.export", "ModelRun.export_v2", facts="P4.1-01 P4.4-07 P5.2-04")
def exports_predictions(world):
    trained = Trained(world, "exported").predicted(2)
    for task in (
        trained.run.export(params={"predictions": True, "model_run_details": True}),
        trained.run.export_v2(params={"predictions": True}),
    ):
        task.wait_till_done()
        lines = [output.json for output in task.get_buffered_stream()]
        expect.assertEqual([line["data_row"]["global_key"] for line in lines], trained.keys[:2])
        runs = [line["experiments"][trained.model.uid]["runs"][trained.run.uid] for line in lines]
        boxes = [run["predictions"][0]["annotations"]["objects"][0] for run in runs]
        expect.assertEqual([box["bounding_box"]["top"] for box in boxes], [0, 1])
        expect.assertEqual({box["confidence"] for box in boxes}, {0.5})


def tops(project):
    """The upper edges of the boxes in a project, by global key."""
    task = project.export()
    task.wait_till_done()
    lines = [output.json for output in task.get_buffered_stream()]
    return {
        line["data_row"]["global_key"]: [
            box["bounding_box"]["top"]
            for label in line["projects"][project.uid]["labels"]
            for box in label["annotations"]["objects"]
        ]
        for line in lines
    }


@check("ModelRun.send_to_annotate_from_model", facts="P9.7-01")
def sends_data_rows_of_a_run_to_a_project(world):
    trained = Trained(world, "annotated").predicted(2)
    project = trained.project("annotated")
    task = trained.run.send_to_annotate_from_model(
        destination_project_id=project.uid,
        task_queue_id=None,
        batch_name="sent",
        data_rows=GlobalKeys(trained.keys),
        params={},
    )
    task.wait_till_done()
    expect.assertEqual(task.status, "COMPLETE")
    expect.assertEqual(tops(project), {trained.keys[0]: [0], trained.keys[1]: [1]})


@check("Client.send_to_annotate_from_catalog", facts="P9.7-02")
def sends_data_rows_of_the_catalog_with_predictions(world):
    trained = Trained(world, "catalog").predicted(1)
    project = trained.project("catalog")
    task = world.client.send_to_annotate_from_catalog(
        destination_project_id=project.uid,
        task_queue_id=None,
        batch_name="sent",
        data_rows=GlobalKeys(trained.keys),
        params={"source_model_run_id": trained.run.uid, "predictions_ontology_mapping": {}},
    )
    task.wait_till_done()
    expect.assertEqual(tops(project), {trained.keys[0]: [0], trained.keys[1]: [], trained.keys[2]: []})


@check("ModelRun.update_status", facts="R-10")
def tells_how_the_training_goes(world):
    trained = Trained(world, "trained", 1)
    run = experimental(world, trained.run)
    run.update_status("TRAINING_MODEL", metadata={"epoch": 1})
    run.update_status("FAILED", metadata={"loss": 2}, error_message="out of memory")
    query = "query T($id: ID!) { trainingPipeline(where: {id: $id}) { status errorMessage metadata } }"
    told = run.client.execute(query, {"id": run.uid}, experimental=True)["trainingPipeline"]
    expect.assertEqual(told, {"status": "FAILED", "errorMessage": "out of memory", "metadata": {"epoch": 1, "loss": 2}})


@check("ModelRun.total_cost", "ModelRun.total_data_rows", "ModelRun.refresh_cost_and_usage", facts="R-19")
def costs_nothing_unless_foundry_made_it(world):
    run = Trained(world, "free", 1).run
    expect.assertIsNone(run.total_cost)
    expect.assertIsNone(run.total_data_rows)
