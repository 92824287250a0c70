"""What the SDK selects and no other check leaves something to be shown of."""

from labelbox import LabelImport, MediaType
from labelbox.schema.data_row_metadata import DataRowMetadata, DataRowMetadataField, DeleteDataRowMetadata
from labelbox.schema.identifiable import GlobalKey
from labelbox.schema.role import ProjectRole

from harness import check, expect


def _described(world, stem):
    """A data row with metadata, in a project with a label."""
    _, keys = world.rows(stem, 1)
    field = DataRowMetadataField(schema_id=world.metadata["writer"].uid, value=stem)
    world.client.get_data_row_metadata_ontology().bulk_upsert([DataRowMetadata(global_key=keys[0], fields=[field])])
    project = world.client.create_project(name=world.name(stem), media_type=MediaType.Image)
    project.connect_ontology(world.ontology)
    project.create_batch("all", global_keys=keys)
    line = {"dataRow": {"globalKey": keys[0]}, "name": "digit", "answer": {"name": "1"}}
    LabelImport.create_from_objects(world.client, project.uid, world.name(stem), [line]).wait_till_done(sleep_time_seconds=1)
    return project, world.client.get_data_row_by_global_key(keys[0])


@check("Client.create_dataset", "Dataset.iam_integration", facts="I-03")
def a_dataset_is_signed_by_the_default_integration(world):
    """In an organization of its own, since each dataset that is created there would be signed."""
    client = world.other_organization("signed")
    client.execute("""mutation { createGcpIamIntegration(data: {name: "other", readBucket: "gs://rows"}) { id } }""")
    create = """mutation { createAwsIamIntegration(data: {name: "rows", roleArn: "arn:aws:iam::1:role/r"}) { id } }"""
    integration = client.execute(create)["createAwsIamIntegration"]["id"]
    for change in ("validateIamIntegration(where: {id: $id}) { valid }", "setDefaultIamIntegration(where: {id: $id}) { id }"):
        client.execute("mutation($id: ID!) { " + change + " }", {"id": integration})
    dataset = client.create_dataset(name=world.name("signed"))
    expect.assertEqual(dataset.iam_integration().uid, integration)


@check("DataRow.update", facts="P3.6-03")
def an_updated_row_shows_its_metadata(world):
    _, row = _described(world, "updated with metadata")
    row.update(external_id="renamed")
    expect.assertEqual([field["value"] for field in row.metadata_fields], ["updated with metadata"])


@check("Label.data_row")
def the_row_of_a_label_shows_its_metadata(world):
    project, row = _described(world, "labeled with metadata")
    shown = next(iter(project.labels())).data_row()
    expect.assertEqual((shown.uid, [f["value"] for f in shown.metadata_fields]), (row.uid, ["labeled with metadata"]))


@check("LabelingParameterOverride.data_row", facts="P9.1-09")
def the_row_of_a_priority_shows_its_metadata(world):
    project, row = _described(world, "first with metadata")
    shown = next(iter(project.labeling_parameter_overrides())).data_row()
    expect.assertEqual((shown.uid, [f["value"] for f in shown.metadata_fields]), (row.uid, ["first with metadata"]))


@check("ModelRun.model_run_data_rows")
def the_row_of_a_model_run_shows_its_metadata(world):
    _, row = _described(world, "run with metadata")
    run = world.client.create_model(world.name("metadata"), world.ontology.uid).create_model_run(world.name("metadata"))
    run.upsert_data_rows(global_keys=[row.global_key])
    shown = next(iter(run.model_run_data_rows())).data_row()
    expect.assertEqual([field["value"] for field in shown.metadata_fields], ["run with metadata"])


@check("DataRowMetadataOntology.bulk_delete")
def a_deletion_of_what_is_not_there_is_told(world):
    _, row = _described(world, "lacking")
    absent = world.metadata["brightness"].uid
    failed = world.client.get_data_row_metadata_ontology().bulk_delete(
        [DeleteDataRowMetadata(data_row_id=GlobalKey(row.global_key), fields=[absent])]
    )
    expect.assertEqual([each.fields for each in failed], [[absent]])


@check("Dataset.upsert_data_rows", "DataUpsertTask.errors", facts="P3.1-07")
def a_refused_row_is_shown_with_all_it_came_with(world):
    dataset, keys = world.rows("refused", 1)
    spec = {
        "row_data": "https://example.org/again.png",
        "global_key": keys[0],
        "metadata_fields": [{"schema_id": world.metadata["writer"].uid, "value": "x"}],
        "attachments": [{"type": "RAW_TEXT", "name": "note", "value": "y"}],
    }
    task = dataset.create_data_rows([spec])
    task.wait_till_done()
    expect.assertEqual(len(task.failed_data_rows), 1)
    expect.assertIn("note", str(task.failed_data_rows))


@check("Issue.resolve", "Issue.update", "Project.get_issue", newer="Version 6 has no issues", facts="P9.5-01")
def a_resolved_issue_names_who_resolved_it(world):
    project, row = _described(world, "resolved")
    issue = project.create_issue("look", row, label_id=next(iter(project.labels())))
    issue.resolve()
    me = world.client.get_user().uid
    expect.assertEqual(issue.update(content="looked").resolved_by.uid, me)
    expect.assertEqual(project.get_issue(issue.id).resolved_by.uid, me)
    expect.assertIsNone(issue.category())


@check("Organization.invite_user", "Organization.get_invites", facts="O-13")
def an_invite_shows_its_projects(world):
    organization, roles = world.client.get_organization(), world.client.get_roles()
    email = f"{world.name('with projects')}@example.org".replace(" ", "-")
    invite = organization.invite_user(email, roles["NONE"], [ProjectRole(project=world.project, role=roles["LABELER"])])
    found = next(each for each in organization.get_invites() if each.uid == invite.uid)
    expect.assertEqual([each.project.uid for each in found.project_roles], [world.project.uid])


@check("Client.get_label_version", "Project.label_versions", facts="P9.6-04")
def versions_come_without_their_annotations(world):
    project, _ = _described(world, "light versions")
    label = next(iter(project.labels()))
    work = {"action": "approve", "labelId": label.uid}
    version = world.control_members(f"/{world.client.get_user().uid}/work", work)["versionId"]
    expect.assertEqual([each.id for each in project.label_versions(include_annotations=False)], [version])
    read = world.client.get_label_version(version, include_annotations=False)
    expect.assertEqual((read.label_id, read.annotation_count), (label.uid, 1))


@check("Project.project_model_configs", facts="R-13")
def a_model_of_a_live_evaluation_is_read(world):
    project = world.client.create_model_evaluation_project(
        name=world.name("reads a model"), dataset_name=world.name("read a model"), data_row_count=1
    )
    model = world.client.create_model(world.name("read"), world.ontology.uid)
    config = world.client.create_model_config(world.name("read"), model.uid, {"temperature": 0})
    project.add_model_config(config.uid)
    # The SDK asks for it only if the association came without it.
    added = project.project_model_configs()[0]
    query = """query($id: ID!) { projectModelConfig(where: {id: $id}) { modelConfig { inferenceParams modelId name id } } }"""
    read = world.client.execute(query, {"id": added.uid})["projectModelConfig"]["modelConfig"]
    expect.assertEqual((read["id"], read["name"], read["modelId"]), (config.uid, world.name("read"), model.uid))
