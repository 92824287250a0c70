from labelbox import Classification, DataRowIds, GlobalKeys, LabelImport, MediaType, OntologyBuilder, Option
from labelbox.schema.foundry.app import App
from labelbox.schema.foundry.foundry_client import FoundryClient
from lbox.exceptions import ResourceNotFoundError

from harness import check, expect

UNKNOWN = "cm99999999999999999999999"


def slice_of(world, kind, name, *clauses):
    """Only the web app can make slices."""
    body = {"kind": kind, "name": world.name(name), "description": "odd ones", "filter": clauses or [{"type": "annotation"}]}
    return world.emulator("slices", body)["id"]


@check("Client.get_catalog_slices", "Client.get_catalog_slice", facts="R-21")
def finds_slices_of_the_catalog(world):
    made = slice_of(world, "CATALOG", "rare")
    by_id = world.client.get_catalog_slice(made)
    expect.assertEqual((by_id.name, by_id.description), (world.name("rare"), "odd ones"))
    expect.assertEqual(world.client.get_catalog_slice(slice_name=by_id.name).uid, made)
    expect.assertIn(made, [each.uid for each in world.client.get_catalog_slices()])
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_catalog_slice(UNKNOWN)


@check("Client.get_model_slice", facts="R-21")
def finds_slices_of_models(world):
    made = slice_of(world, "MODEL", "confused")
    expect.assertEqual(world.client.get_model_slice(made).name, world.name("confused"))
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_model_slice(UNKNOWN)


def dataset_is(dataset):
    return {"type": "dataset", "operator": "is", "ids": [dataset.uid]}


@check("CatalogSlice.get_data_row_identifiers", facts="R-22")
def searches_for_the_data_rows_of_a_slice(world):
    dataset, keys = world.rows("sliced", 230)
    made = slice_of(world, "CATALOG", "sliced", dataset_is(dataset), world.client.build_catalog_query(GlobalKeys(keys[5:])))
    found = list(world.client.get_catalog_slice(made).get_data_row_identifiers())
    expect.assertEqual({each.global_key.key for each in found}, set(keys[5:]))
    expect.assertEqual(len(found), len(keys[5:]))
    expect.assertEqual(found[0].id.key, world.client.get_data_row_by_global_key(found[0].global_key.key).uid)


@check("CatalogSlice.export", "CatalogSlice.export_v2", facts="P4.1-01")
def exports_a_slice(world):
    dataset, keys = world.rows("slice export", 3)
    sliced = world.client.get_catalog_slice(slice_of(world, "CATALOG", "export", dataset_is(dataset)))
    task = sliced.export(params={"data_row_details": True})
    task.wait_till_done()
    rows = [output.json["data_row"]["global_key"] for output in task.get_buffered_stream()]
    expect.assertEqual(sorted(rows), keys)
    task = sliced.export_v2()
    task.wait_till_done()
    expect.assertEqual(sorted(row["data_row"]["global_key"] for row in task.result), keys)


@check("ModelSlice.get_data_row_identifiers", "ModelSlice.get_data_row_ids", facts="R-23")
def searches_among_the_data_rows_of_a_model_run(world):
    dataset, keys = world.rows("ran", 220)
    foundry = FoundryClient(world.client)
    app = foundry._create_app(
        App(model_id=UNKNOWN, name=world.name("slicer"), inference_params={}, class_to_schema_id={}, ontology_id=world.ontology.uid)
    )
    task = world.client.run_foundry_app(world.name("slice run"), GlobalKeys(keys[:210]), app.id)
    task.wait_till_done()
    run = task.metadata["modelRunId"]
    sliced = world.client.get_model_slice(slice_of(world, "MODEL", "ran", dataset_is(dataset)))
    found = list(sliced.get_data_row_identifiers(run))
    expect.assertEqual(sorted(each.global_key.key for each in found), sorted(keys[:210]))
    expect.assertEqual(list(sliced.get_data_row_ids(run)), [each.id.key for each in found])


@check("Client.build_catalog_query")
def names_data_rows(world):
    by_id = world.client.build_catalog_query(DataRowIds(["a"]))
    expect.assertEqual(by_id, {"type": "data_row_id", "operator": "is", "ids": ["a"]})
    expect.assertEqual(world.client.build_catalog_query(GlobalKeys(["k"]))["type"], "global_key")


@check("Client.get_catalog", "Catalog.export")
def exports_the_catalog(world):
    keys = [digit.key for digit in world.digits[:3]]
    world.row_ids
    task = world.client.get_catalog().export(filters={"global_keys": keys})
    task.wait_till_done()
    rows = [output.json["data_row"]["global_key"] for output in task.get_buffered_stream()]
    expect.assertEqual(sorted(rows), sorted(keys))


@check("Client.upsert_label_feedback", facts="P9.6-05")
def keeps_feedback_on_labels(world):
    label = next(iter(world.set_apart.project.labels()))
    scores = world.client.upsert_label_feedback(label.uid, "good", {"overall": 4.5, "speed": 2})
    expect.assertEqual({score.name: score.score for score in scores}, {"overall": 4.5, "speed": 2})


@check("Client.send_to_annotate_from_catalog", facts="P9.7-01 P9.7-02")
def sends_data_rows_with_their_labels(world):
    apart = world.set_apart
    target = world.client.create_project(name=world.name("target"), media_type=MediaType.Image)
    target.connect_ontology(apart.ontology)
    queue = next(queue for queue in target.task_queues() if queue.queue_type == "MANUAL_REVIEW_QUEUE")
    task = world.client.send_to_annotate_from_catalog(
        destination_project_id=target.uid,
        task_queue_id=queue.uid,
        batch_name="sent",
        data_rows=GlobalKeys([apart.keys[0], apart.keys[-1]]),
        params={"source_project_id": apart.project.uid, "annotations_ontology_mapping": {}},
    )
    task.wait_till_done()
    expect.assertEqual(task.status, "COMPLETE")
    expect.assertEqual([(batch.name, batch.size) for batch in target.batches()], [("sent", 2)])
    expect.assertEqual(len(list(target.labels())), 1)


def digits(client, name, stem):
    builder = OntologyBuilder(
        classifications=[Classification(Classification.Type.RADIO, stem, options=[Option(f"{stem} 0"), Option(f"{stem} 1")])]
    )
    return client.create_ontology(name, builder.asdict(), media_type=MediaType.Image)


@check("Client.send_to_annotate_from_catalog", facts="P9.7-02")
def sends_answers_by_a_mapping(world):
    dataset, keys = world.rows("mapped", 1)
    source, target = (
        world.client.create_project(name=world.name(stem), media_type=MediaType.Image) for stem in ("mapped from", "mapped to")
    )
    questions = []
    for project, stem in ((source, "digit"), (target, "number")):
        ontology = digits(world.client, world.name(stem), stem)
        project.connect_ontology(ontology)
        questions.append(ontology.classifications()[0])
    source.create_batch(world.name("mapped"), global_keys=keys)
    lines = [{"dataRow": {"globalKey": keys[0]}, "name": "digit", "answer": {"name": "digit 1"}}]
    made = LabelImport.create_from_objects(world.client, source.uid, world.name("mapped"), lines)
    made.wait_till_done(sleep_time_seconds=1)
    features = [[question, *question.options] for question in questions]
    task = world.client.send_to_annotate_from_catalog(
        destination_project_id=target.uid,
        task_queue_id=None,
        batch_name="mapped",
        data_rows=GlobalKeys(keys),
        params={
            "source_project_id": source.uid,
            "annotations_ontology_mapping": {
                one.feature_schema_id: other.feature_schema_id for one, other in zip(*features)
            },
        },
    )
    task.wait_till_done()
    export = target.export()
    export.wait_till_done()
    label = next(iter(export.get_buffered_stream())).json["projects"][target.uid]["labels"][0]
    expect.assertEqual(label["annotations"]["classifications"][0]["radio_answer"]["name"], "number 1")
