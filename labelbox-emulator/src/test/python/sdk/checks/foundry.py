from labelbox import GlobalKeys
from labelbox.schema.foundry.app import App
from labelbox.schema.foundry.foundry_client import FoundryClient
from lbox.exceptions import ResourceNotFoundError

from harness import check, expect

UNKNOWN = "cm99999999999999999999999"


@check("Client.run_foundry_app", "FoundryClient.run_app", "Client.get_model_run")
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
    foundry._delete_app(app.id)
    with expect.assertRaises(ResourceNotFoundError):
        world.client.run_foundry_app(world.name("late"), GlobalKeys(["any"]), app.id)
