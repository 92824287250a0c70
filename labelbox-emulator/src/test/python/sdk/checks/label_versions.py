import json

from harness import check, expect


def _hand_off(world, **what):
    """Work in the editor, which the platform has no call for."""
    return world.control_members(f"/{world.client.get_user().uid}/work", what)


@check("Client.get_label_version", "Project.label_versions", facts="P9.6-04")
def knows_each_hand_off(world):
    project, keys = world.set_apart.project, world.set_apart.keys
    row = world.client.get_data_row_by_global_key(keys[5])
    label = _hand_off(world, action="label", projectId=project.uid, dataRowId=row.uid, spent="PT9S")["labelId"]
    last = _hand_off(world, action="approve", labelId=label)["versionId"]
    versions = list(project.label_versions(label=label, page_size=1))
    expect.assertEqual([str(version.action.value) for version in versions], ["SUBMITTED", "APPROVED"])
    expect.assertEqual(versions[1].stage.type, "MANUAL_REVIEW_QUEUE")
    version = world.client.get_label_version(last)
    expect.assertEqual((version.label_id, version.annotation_count), (label, 0))
    expect.assertEqual(version.label_json, {"objects": [], "classifications": []})
    expect.assertEqual(json.loads(version.label), version.label_json)


@check("Client.get_label_version", facts="P9.6-11")
def does_not_find_an_unknown_version(world):
    expect.assertIsNone(world.client.get_label_version("lv-1"))
