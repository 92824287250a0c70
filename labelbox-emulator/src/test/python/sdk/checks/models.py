from labelbox import Model, ModelRun
from lbox.exceptions import ResourceNotFoundError

from harness import check, expect


def make(world, name):
    return world.client.create_model(world.name(name), world.ontology.uid)


@check("Client.create_model", "Client.get_model", "Client.get_models", facts="R-01")
def creates_and_lists(world):
    model = make(world, "centroid")
    read = world.client.get_model(model.uid)
    expect.assertEqual((read.name, read.ontology_id), (model.name, world.ontology.uid))
    expect.assertEqual([each.uid for each in world.client.get_models(where=Model.name == model.name)], [model.uid])
    expect.assertIn(model.uid, [each.uid for each in world.client.get_models()])


@check("Client.get_model", "Client.get_model_run")
def an_unknown_id_is_not_found(world):
    unknown = "cm99999999999999999999999"
    for call in (
        lambda: world.client.get_model(unknown),
        lambda: world.client.get_model_run(unknown),
    ):
        with expect.assertRaises(ResourceNotFoundError):
            call()


@check("Model.create_model_run", "Model.model_runs", "Client.get_model_run", "ModelRun.delete", facts="R-02")
def makes_runs(world):
    model = make(world, "with runs")
    run = model.create_model_run("run 1", {"lr": 0.1})
    read = world.client.get_model_run(run.uid)
    expect.assertEqual((read.name, read.model_id, read.training_metadata), ("run 1", model.uid, {"lr": 0.1}))
    other = model.create_model_run("run 2")
    expect.assertEqual({each.uid for each in model.model_runs()}, {run.uid, other.uid})
    run.delete()
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_model_run(run.uid)


@check("Model.model_runs", facts="D-02 D-03")
def filters_and_sorts_runs_by_their_ids(world):
    model = make(world, "filtered runs")
    run = model.create_model_run("run")
    for condition in (ModelRun.uid >= run.uid, ModelRun.model_id == model.uid, ModelRun.created_by_id == run.created_by_id):
        expect.assertEqual([each.uid for each in model.model_runs(where=condition)], [run.uid])
    for field in (ModelRun.model_id, ModelRun.created_by_id):
        expect.assertEqual([each.uid for each in model.model_runs(order_by=field.desc)], [run.uid])


@check("ModelRun.update_config", "ModelRun.get_config", "ModelRun.reset_config", facts="R-04")
def keeps_the_configuration_of_runs(world):
    run = make(world, "configured").create_model_run("run")
    run.update_config({"batch_size": 8})
    expect.assertEqual(run.get_config(), {"batch_size": 8})
    run.reset_config()
    expect.assertIsNone(run.get_config())


@check("Model.delete", "Client.get_model", facts="R-01")
def deletes(world):
    model = make(world, "gone")
    run = model.create_model_run("run")
    model.delete()
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_model(model.uid)
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_model_run(run.uid)


@check("Client.create_model_config", "Client.delete_model_config", facts="R-12")
def configures(world):
    config = world.client.create_model_config("warm", make(world, "asked").uid, {"temperature": 0.5})
    expect.assertEqual((config.name, config.inference_params), ("warm", {"temperature": 0.5}))
    expect.assertTrue(world.client.delete_model_config(config.uid))
    with expect.assertRaises(ResourceNotFoundError):
        world.client.delete_model_config(config.uid)


@check(
    "Project.add_model_config",
    "Project.project_model_configs",
    "Project.delete_project_model_config",
    "Project.set_project_model_setup_complete",
    "ProjectModelConfig.delete",
    facts="R-13 R-14",
)
def live_evaluations_ask_models(world):
    project = world.client.create_model_evaluation_project(
        name=world.name("asks models"), dataset_name=world.name("asked models"), data_row_count=1
    )
    config = world.client.create_model_config(world.name("cold"), make(world, "cold").uid, {"temperature": 0})
    added = project.add_model_config(config.uid)
    expect.assertEqual([(each.uid, each.model_config_id) for each in project.project_model_configs()], [(added, config.uid)])
    expect.assertTrue(project.delete_project_model_config(added))
    again = project.add_model_config(config.uid)
    expect.assertTrue(project.project_model_configs()[0].delete())
    expect.assertNotEqual(again, added)
    project.add_model_config(config.uid)
    project.set_project_model_setup_complete()
    expect.assertTrue(project.model_setup_complete)
    with expect.assertRaises(Exception):
        project.add_model_config(config.uid)
