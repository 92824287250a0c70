from labelbox import GlobalKeys
from labelbox.schema.foundry.app import App
from labelbox.schema.foundry.foundry_client import FoundryClient
from lbox.exceptions import ResourceNotFoundError

from harness import check, expect
from world import BOX, RADIO

UNKNOWN = "cm99999999999999999999999"


@check("FoundryClient._create_app", "FoundryClient._get_app", "FoundryClient._delete_app", facts="R-16")
def keeps_an_app(world):
    foundry = FoundryClient(world.client)
    made = foundry._create_app(
        App(
            model_id=UNKNOWN,
            name=world.name("kept"),
            description="finds things",
            inference_params={"confidence": 0.5},
            class_to_schema_id={"ink": UNKNOWN},
            ontology_id=world.ontology.uid,
        )
    )
    found = foundry._get_app(made.id)
    expect.assertEqual((found.name, found.description), (world.name("kept"), "finds things"))
    expect.assertEqual((found.class_to_schema_id, found.created_by), ({"ink": UNKNOWN}, world.client.get_user().uid))
    foundry._delete_app(made.id)
    with expect.assertRaises(ResourceNotFoundError):
        foundry._get_app(made.id)


@check(
    "Client.run_foundry_app",
    "FoundryClient.run_app",
    "Client.get_model_run",
    "ModelRun.export",
    "ModelRun.total_cost",
    "ModelRun.total_data_rows",
    "ModelRun.refresh_cost_and_usage",
    facts="P4.4-07 R-16 R-17",
)
def runs_an_app(world):
    foundry = FoundryClient(world.client)
    app = foundry._create_app(
        App(
            model_id=UNKNOWN,
            name=world.name("finder"),
            inference_params={"confidence": 0.5},
            class_to_schema_id={},
            ontology_id=world.ontology.uid,
        )
    )
    world.row_ids
    task = world.client.run_foundry_app(world.name("run"), GlobalKeys([world.digits[0].key]), app.id)
    task.wait_till_done()
    expect.assertEqual(task.status, "COMPLETE")
    run = world.client.get_model_run(task.metadata["modelRunId"])
    expect.assertEqual((run.name, run.model_app_id), (world.name("run"), app.id))
    export = run.export(params={"predictions": True})
    export.wait_till_done()
    line = next(output.json for output in export.get_buffered_stream())
    annotations = line["experiments"][run.model_id]["runs"][run.uid]["predictions"][0]["annotations"]
    expect.assertEqual([box["name"] for box in annotations["objects"]], [BOX])
    expect.assertEqual([answer["name"] for answer in annotations["classifications"]], [RADIO])
    expect.assertGreater(run.total_cost, 0)
    expect.assertEqual(run.total_data_rows, 1)
    run.refresh_cost_and_usage()
    foundry._delete_app(app.id)
    with expect.assertRaises(ResourceNotFoundError):
        world.client.run_foundry_app(world.name("late"), GlobalKeys(["any"]), app.id)
