import json
import os
import tempfile

import requests
from labelbox import DataRow, GlobalKey, Label, UniqueId
from lbox.exceptions import (
    InvalidQueryError,
    ResourceConflict,
    ResourceCreationError,
    ResourceNotFoundError,
    UnprocessableEntityError,
)

from harness import check, expect
from world import DIGITS, picture, unsigned


@check("Dataset.create_data_rows", "DataUpsertTask.wait_till_done", "DataUpsertTask.result", "DataUpsertTask.errors", facts="P3.1-01")
def creates_the_whole_collection(world):
    task = world.digits_task
    expect.assertEqual((task.status, task.type), ("COMPLETE", "adv-upsert-data-rows"))
    expect.assertIsNone(task.errors)
    expect.assertEqual(set(world.row_ids), {digit.key for digit in world.digits})
    expect.assertEqual(world.client.get_dataset(world.digits_dataset.uid).row_count, DIGITS)


@check("DataUpsertTask.created_data_rows", "DataUpsertTask.failed_data_rows", "DataUpsertTask.has_errors")
def tells_what_was_created(world):
    by_key = {row["global_key"]: row for row in world.digits_task.created_data_rows}
    digit = world.digits[3]
    expect.assertEqual(by_key[digit.key]["external_id"], digit.external_id)
    expect.assertEqual(unsigned(by_key[digit.key]["row_data"]), digit.url)
    expect.assertFalse(world.digits_task.has_errors())
    expect.assertIsNone(world.digits_task.failed_data_rows)


@check("Dataset.data_rows", facts="DS-02")
def lists_all_rows_newest_first(world):
    world.row_ids
    rows = list(world.digits_dataset.data_rows())
    expect.assertEqual({row.global_key for row in rows}, set(world.row_ids))
    expect.assertEqual(len(rows), DIGITS)
    times = [row.created_at for row in rows]
    expect.assertEqual(times, sorted(times, reverse=True))


@check("Dataset.data_rows")
def lists_on_from_a_row(world):
    dataset, _ = world.rows("from cursor", 5)
    everything = [row.uid for row in dataset.data_rows()]
    rest = [row.uid for row in dataset.data_rows(from_cursor=everything[1])]
    expect.assertIn(rest, (everything[1:], everything[2:]), "nothing public tells whether the row itself is listed")


@check("Dataset.data_rows", "Dataset.data_row_for_external_id", "Dataset.data_rows_for_external_id")
def finds_by_external_id_in_the_dataset(world):
    world.row_ids
    digit = world.digits[17]
    expect.assertEqual(world.digits_dataset.data_row_for_external_id(digit.external_id).global_key, digit.key)
    found = world.digits_dataset.data_rows(where=DataRow.external_id == digit.external_id)
    expect.assertEqual([row.global_key for row in found], [digit.key])
    with expect.assertRaises(ResourceNotFoundError):
        world.digits_dataset.data_rows_for_external_id("nobody's")


@check("Client.get_data_row_ids_for_external_ids", facts="P3.1-04 P3.6-01")
def finds_several_rows_of_one_external_id(world):
    dataset = world.dataset("shared external id")
    twin = world.name("twin")
    task = dataset.create_data_rows([{"row_data": f"https://example.org/{n}.png", "external_id": twin} for n in range(2)])
    task.wait_till_done()
    found = world.client.get_data_row_ids_for_external_ids([twin, world.name("stranger")])
    expect.assertEqual(sorted(found[twin]), sorted(row["id"] for row in task.result))
    expect.assertEqual(found[world.name("stranger")], [])


@check("Client.get_data_row_by_global_key", "Client.get_data_row")
def reads_one_with_all_it_has(world):
    world.row_ids
    digit = world.digits[5]
    row = world.client.get_data_row_by_global_key(digit.key)
    expect.assertEqual(row.uid, world.row_ids[digit.key])
    expect.assertEqual((row.external_id, unsigned(row.row_data)), (digit.external_id, digit.url))
    values = {field["name"]: field["value"] for field in row.metadata_fields}
    expect.assertEqual(values[world.metadata["brightness"].name], digit.number / 2)
    expect.assertEqual(values[world.metadata["writer"].name], f"writer {digit.number % 7}")
    expect.assertEqual({field.name for field in row.metadata}, set(values))
    expect.assertEqual(world.client.get_data_row(row.uid).global_key, digit.key)


@check("DataRow.dataset", "DataRow.created_by", "DataRow.organization")
def knows_what_it_belongs_to(world):
    row = world.client.get_data_row(world.row_ids[world.digits[0].key])
    expect.assertEqual(row.dataset().uid, world.digits_dataset.uid)
    expect.assertEqual(row.created_by().uid, world.client.get_user().uid)
    expect.assertEqual(row.organization().uid, world.client.get_organization().uid)


@check("Client.upload_data", "Client.get_data_row", facts="P2.2-01")
def serves_what_was_uploaded_to_whoever_reads_the_row(world):
    row = world.client.get_data_row(world.row_ids[world.digits[7].key])
    answer = requests.get(row.row_data, timeout=10)
    expect.assertEqual((answer.status_code, answer.content), (200, picture(7)))
    signed = world.client.upload_data(picture(8), "digit-8.png", "image/png", sign=True)
    expect.assertEqual(requests.get(signed, timeout=10).content, picture(8))


@check("Client.upload_file", "Dataset.create_data_rows")
def uploads_files_and_makes_rows_of_them(world):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "two words é.png")
        with open(path, "wb") as file:
            file.write(picture(9))
        row = world.dataset("from a file").create_data_row(row_data=world.client.upload_file(path))
        expect.assertEqual(requests.get(row.row_data, timeout=10).content, picture(9))
        task = world.dataset("from paths").create_data_rows([path])
        task.wait_till_done()
        expect.assertEqual([made["external_id"] for made in task.result], [path])
        row = world.client.get_data_row(task.result[0]["id"])
        expect.assertEqual(requests.get(row.row_data, timeout=10).content, picture(9))


@check("Dataset.create_data_row")
def creates_a_single_row(world):
    row = world.dataset("single").create_data_row(row_data="https://example.org/one.png", global_key=world.name("one"))
    expect.assertEqual((row.global_key, row.row_data), (world.name("one"), "https://example.org/one.png"))


@check("Dataset.create_data_rows", facts="P3.2-02")
def keeps_text_beyond_latin(world):
    key = world.name("schlüssel 数字 🙂 \"'\\")
    row = world.dataset("text").create_data_row(row_data="Grüße, 世界 🙂", global_key=key, media_type="TEXT")
    expect.assertEqual((row.global_key, row.row_data), (key, "Grüße, 世界 🙂"))


@check("Dataset.create_data_rows", "DataUpsertTask.errors", "DataUpsertTask.failed_data_rows", facts="P3.1-03")
def refuses_only_the_rows_whose_key_is_taken(world):
    dataset, keys = world.rows("taken", 2)
    specs = [{"row_data": "https://example.org/again.png", "global_key": key} for key in (keys[1], world.name("new"))]
    task = dataset.create_data_rows(specs)
    task.wait_till_done()
    expect.assertEqual(task.status, "COMPLETE")
    expect.assertEqual([row["global_key"] for row in task.result], [world.name("new")])
    expect.assertEqual([row["globalKey"] for error in task.errors for row in error["failedDataRows"]], [keys[1]])
    expect.assertTrue(all(error["message"] for error in task.failed_data_rows))
    expect.assertTrue(task.has_errors())


@check("Dataset.create_data_rows", "DataUpsertTask.errors")
def takes_a_key_once_within_one_upload(world):
    key = world.name("double")
    task = world.dataset("double").create_data_rows([{"row_data": f"https://example.org/{n}.png", "global_key": key} for n in range(2)])
    task.wait_till_done()
    created = [row["global_key"] for row in task.result or []]
    failed = [row["globalKey"] for error in task.errors for row in error["failedDataRows"]]
    expect.assertIn(created, ([], [key]))
    expect.assertEqual(len(created) + len(failed), 2)


@check("Dataset.create_data_row")
def a_single_row_with_a_taken_key_raises(world):
    dataset, keys = world.rows("taken alone", 1)
    with expect.assertRaises(ResourceCreationError):
        dataset.create_data_row(row_data="https://example.org/again.png", global_key=keys[0])


@check("Dataset.create_data_rows", "DataUpsertTask.errors", facts="P1.2-03")
def refuses_a_key_of_more_than_200_characters(world):
    keys = [world.name("k").ljust(200, "k"), world.name("m").ljust(201, "m")]
    task = world.dataset("long keys").create_data_rows([{"row_data": "https://example.org/1.png", "global_key": key} for key in keys])
    task.wait_till_done()
    expect.assertEqual([row["global_key"] for row in task.result], [keys[0]])
    expect.assertEqual([row["globalKey"] for error in task.errors for row in error["failedDataRows"]], [keys[1]])


@check("Dataset.create_data_rows")
def refuses_rows_without_data(world):
    dataset = world.dataset("empty")
    with expect.assertRaises(ValueError):
        dataset.create_data_rows([{"global_key": world.name("nothing")}])
    with expect.assertRaises(InvalidQueryError):
        dataset.create_data_rows([{"row_data": "s3://bucket/1.png"}])


@check("Dataset.upsert_data_rows", facts="P3.1-02")
def upserts_new_and_known_rows_together(world):
    dataset, keys = world.rows("upsert", 2)
    first = world.client.get_data_row_by_global_key(keys[0])
    task = dataset.upsert_data_rows(
        [
            {"row_data": "https://example.org/new.png", "global_key": world.name("upserted")},
            {"key": UniqueId(first.uid), "external_id": "changed by id"},
            {"key": GlobalKey(keys[1]), "global_key": world.name("renamed"), "row_data": "https://example.org/moved.png"},
        ]
    )
    task.wait_till_done()
    expect.assertEqual((task.status, task.errors), ("COMPLETE", None))
    changed = world.client.get_data_row(first.uid)
    expect.assertEqual((changed.external_id, changed.global_key, changed.row_data), ("changed by id", keys[0], first.row_data))
    renamed = world.client.get_data_row_by_global_key(world.name("renamed"))
    expect.assertEqual(renamed.row_data, "https://example.org/moved.png")
    expect.assertEqual(len(list(dataset.data_rows())), 3)


@check("Dataset.upsert_data_rows", "DataRow.attachments")
def upserts_metadata_and_attachments(world):
    dataset, keys = world.rows("upsert more", 1)
    task = dataset.upsert_data_rows(
        [
            {
                "key": GlobalKey(keys[0]),
                "metadata_fields": [{"schema_id": world.metadata["writer"].uid, "value": "someone else"}],
                "attachments": [{"type": "IMAGE", "name": "context", "value": "https://example.org/context.png"}],
            }
        ]
    )
    task.wait_till_done()
    expect.assertIsNone(task.errors)
    row = world.client.get_data_row_by_global_key(keys[0])
    expect.assertEqual([field["value"] for field in row.metadata_fields], ["someone else"])
    expect.assertEqual([(a.attachment_type, a.attachment_name) for a in row.attachments()], [("IMAGE", "context")])


@check("Dataset.upsert_data_rows", "DataUpsertTask.errors", facts="P3.1-07")
def an_upsert_of_an_unknown_row_fails_alone(world):
    dataset, keys = world.rows("upsert unknown", 1)
    task = dataset.upsert_data_rows(
        [
            {"key": GlobalKey(world.name("nobody")), "external_id": "lost"},
            {"key": GlobalKey(keys[0]), "external_id": "found"},
        ]
    )
    task.wait_till_done()
    expect.assertEqual(len(task.errors), 1)
    expect.assertEqual(world.client.get_data_row_by_global_key(keys[0]).external_id, "found")


@check("DataRow.update", facts="P3.6-03")
def updates_a_row(world):
    _, keys = world.rows("update", 1)
    row = world.client.get_data_row_by_global_key(keys[0])
    row.update(external_id="renamed", global_key=world.name("rekeyed"), row_data="https://example.org/other.png")
    read = world.client.get_data_row_by_global_key(world.name("rekeyed"))
    expect.assertEqual((read.uid, read.external_id, read.row_data), (row.uid, "renamed", "https://example.org/other.png"))
    with expect.assertRaises(ValueError):
        row.update(external_id="")


@check("DataRow.update", facts="P3.2-03")
def row_data_may_be_an_object(world):
    layer = {"tile_layer_url": "https://example.org/{z}/{x}/{y}.png", "bounds": [[1, 2], [3, 4]], "min_zoom": 1, "max_zoom": 2, "epsg": "EPSG4326"}
    task = world.dataset("tiles").create_data_rows([{"row_data": layer, "global_key": world.name("tiles"), "media_type": "TMS_GEO"}])
    task.wait_till_done()
    expect.assertEqual((task.status, task.errors), ("COMPLETE", None))
    row = world.client.get_data_row_by_global_key(world.name("tiles"))
    row.update(row_data={**layer, "max_zoom": 3})
    expect.assertEqual(json.loads(world.client.get_data_row(row.uid).row_data)["max_zoom"], 3)


@check("DataRow.delete", "DataRow.bulk_delete", facts="P3.6-02")
def deletes_one_and_many(world):
    dataset, keys = world.rows("delete", 4)
    rows = list(dataset.data_rows())
    rows[0].delete()
    DataRow.bulk_delete(rows[1:3])
    expect.assertEqual([row.uid for row in dataset.data_rows()], [rows[3].uid])
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_data_row(rows[0].uid)
    expect.assertEqual(world.client.get_dataset(dataset.uid).row_count, 1)


@check("DataRow.create_attachment", "DataRow.attachments", "AssetAttachment.update", "AssetAttachment.delete", facts="P3.3-02")
def attachments_come_and_go(world):
    _, keys = world.rows("attachments", 1)
    row = world.client.get_data_row_by_global_key(keys[0])
    note = row.create_attachment("RAW_TEXT", "look closely", "note")
    row.create_attachment("IMAGE_OVERLAY", "https://example.org/overlay.png")
    expect.assertEqual({a.attachment_type for a in row.attachments()}, {"RAW_TEXT", "IMAGE_OVERLAY"})
    note.update(value="look twice")
    expect.assertIn("look twice", [a.attachment_value for a in row.attachments()])
    note.delete()
    expect.assertEqual([a.attachment_type for a in row.attachments()], ["IMAGE_OVERLAY"])
    with expect.assertRaises(ValueError):
        row.create_attachment("PAINTING", "https://example.org/mona.png")


@check("DataRow.attachments")
def attachments_arrive_with_the_upload(world):
    row = world.client.get_data_row(world.row_ids[world.digits[11].key])
    expect.assertEqual([a.attachment_value for a in row.attachments()], ["drawn as number 11"])


@check("Client.get_data_row_ids_for_global_keys", facts="P3.5-02")
def looks_up_ids_in_the_order_of_the_keys(world):
    world.row_ids
    keys = [digit.key for digit in world.digits[:50]][::-1]
    found = world.client.get_data_row_ids_for_global_keys(keys)
    expect.assertEqual(found, {"status": "SUCCESS", "results": [world.row_ids[key] for key in keys], "errors": []})
    mixed = world.client.get_data_row_ids_for_global_keys([world.name("absent"), keys[0]])
    expect.assertEqual((mixed["status"], mixed["results"]), ("PARTIAL SUCCESS", ["", world.row_ids[keys[0]]]))
    expect.assertEqual([error["global_key"] for error in mixed["errors"]], [world.name("absent")])


@check("Client.assign_global_keys_to_data_rows", "Client.clear_global_keys", facts="P3.5-03 P3.5-04")
def assigns_and_clears_global_keys(world):
    dataset, keys = world.rows("keys", 2)
    cleared = world.client.clear_global_keys([keys[0], world.name("unheard of")])
    expect.assertEqual((cleared["status"], cleared["results"]), ("PARTIAL SUCCESS", [keys[0]]))
    expect.assertEqual([error["global_key"] for error in cleared["errors"]], [world.name("unheard of")])
    bare = next(row for row in dataset.data_rows() if row.global_key is None)
    assigned = world.client.assign_global_keys_to_data_rows([{"data_row_id": bare.uid, "global_key": world.name("fresh")}])
    expect.assertEqual(assigned["status"], "SUCCESS")
    expect.assertEqual(world.client.get_data_row_by_global_key(world.name("fresh")).uid, bare.uid)
    taken = world.client.assign_global_keys_to_data_rows([{"data_row_id": bare.uid, "global_key": keys[1]}])
    expect.assertEqual((taken["status"], taken["results"]), ("FAILURE", []))
    with expect.assertRaises(ValueError):
        world.client.assign_global_keys_to_data_rows([{"data_row_id": bare.uid}])


@check("Client.get_data_row", "Client.get_data_row_by_global_key")
def an_unknown_row_is_not_found(world):
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_data_row("cm0000000000000000000none")
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_data_row_by_global_key(world.name("never made"))


@check("DataRow.labels", "DataRow.get_winning_label_id", facts="P9.6-01 P9.6-03")
def knows_its_labels_and_the_winner(world):
    world.labels
    row = world.client.get_data_row(world.row_ids[world.batched_digits[0].key])
    labels = list(row.labels())
    expect.assertEqual(len(labels), 1)
    expect.assertEqual(row.get_winning_label_id(world.project.uid), labels[0].uid)
    expect.assertEqual(list(row.labels(where=Label.is_benchmark_reference == True)), [])  # noqa: E712
    _, keys = world.rows("unlabeled", 1)
    bare = world.client.get_data_row_by_global_key(keys[0])
    expect.assertEqual((list(bare.labels()), bare.get_winning_label_id(world.project.uid)), ([], None))


@check(
    "AssetAttachment.validate_attachment_json",
    "AssetAttachment.validate_attachment_type",
    "AssetAttachment.validate_attachment_value",
)
def attachments_are_checked_before_they_are_sent(world):
    dataset = world.dataset("attachments checked")
    for wrong in ({"type": "RAW_TEXT", "value": ""}, {"type": "PAINTING", "value": "x"}, {"type": "RAW_TEXT"}):
        with expect.assertRaises(ValueError):
            dataset.create_data_rows([{"row_data": "https://example.org/1.png", "attachments": [wrong]}])


@check("DataRow.update", facts="P3.6-03")
def refuses_what_cannot_be_read(world):
    _, keys = world.rows("update refused", 2)
    row = world.client.get_data_row_by_global_key(keys[0])
    with expect.assertRaises(UnprocessableEntityError):
        row.update(row_data="s3://bucket/1.png")
    with expect.assertRaises(UnprocessableEntityError):
        row.update(global_key="k" * 201)
    with expect.assertRaises(ResourceConflict):
        row.update(global_key=keys[1])
