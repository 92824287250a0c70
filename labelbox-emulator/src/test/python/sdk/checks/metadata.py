from datetime import datetime, timezone

from labelbox import DataRowMetadata, DataRowMetadataField, DeleteDataRowMetadata, GlobalKeys
from labelbox.schema.data_row_metadata import DataRowMetadataKind
from labelbox.schema.identifiable import GlobalKey

from harness import check, expect


def ontology_of(world):
    """An ontology of the check's own: the client's shared one is refreshed by everybody."""
    return type(world.client.get_data_row_metadata_ontology())(world.client)


@check("Client.get_data_row_metadata_ontology", facts="P3.4-03")
def knows_the_reserved_fields(world):
    reserved = world.client.get_data_row_metadata_ontology().reserved_by_name
    expect.assertLessEqual({"tag", "split", "captureDateTime"}, set(reserved))
    expect.assertEqual(set(reserved["split"]), {"train", "valid", "test"})


@check("DataRowMetadataOntology.create_schema", "DataRowMetadataOntology.get_by_name", facts="P3.4-01")
def creates_schemas_of_every_kind(world):
    made = world.metadata
    ontology = ontology_of(world)
    kinds = {purpose: ontology.fields_by_id[schema.uid].kind for purpose, schema in made.items()}
    expect.assertEqual(
        kinds,
        {
            "brightness": DataRowMetadataKind.number,
            "writer": DataRowMetadataKind.string,
            "scanned": DataRowMetadataKind.datetime,
            "quality": DataRowMetadataKind.enum,
        },
    )
    expect.assertEqual(set(ontology.get_by_name(made["quality"].name)), {"good", "poor"})


@check(
    "DataRowMetadataOntology.update_schema",
    "DataRowMetadataOntology.update_enum_option",
    "DataRowMetadataOntology.delete_schema",
    facts="P3.4-05",
)
def renames_and_deletes_a_schema(world):
    ontology = ontology_of(world)
    made = ontology.create_schema(world.name("season"), DataRowMetadataKind.enum, ["spring", "fall"])
    expect.assertEqual(ontology.update_schema(made.name, world.name("time of year")).uid, made.uid)
    ontology.update_enum_option(world.name("time of year"), "fall", "autumn")
    options = ontology_of(world).fields_by_id[made.uid].options
    expect.assertEqual({option.name for option in options}, {"spring", "autumn"})
    expect.assertEqual({option.uid for option in options}, {option.uid for option in made.options})
    expect.assertTrue(ontology.delete_schema(world.name("time of year")))
    expect.assertNotIn(made.uid, ontology_of(world).fields_by_id)


@check("DataRowMetadataOntology.bulk_upsert", "DataRowMetadataOntology.bulk_export", facts="P3.4-11 P3.4-13")
def upserts_and_exports_every_kind(world):
    _, keys = world.rows("metadata", 60)
    made, ontology = world.metadata, ontology_of(world)
    good = next(option for option in made["quality"].options if option.name == "good")
    when = datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone.utc)
    fields = [
        DataRowMetadataField(schema_id=made["brightness"].uid, value=12.5),
        DataRowMetadataField(name=made["writer"].name, value="the first"),
        DataRowMetadataField(schema_id=made["scanned"].uid, value=when),
        DataRowMetadataField(schema_id=made["quality"].uid, value=good.uid),
    ]
    expect.assertEqual(ontology.bulk_upsert([DataRowMetadata(global_key=key, fields=fields) for key in keys]), [])
    read = ontology.bulk_export(GlobalKeys(keys))
    expect.assertEqual(sorted(row.global_key for row in read), sorted(keys))
    for row in read:
        values = {field.schema_id: field.value for field in row.fields}
        expect.assertEqual(values[made["brightness"].uid], 12.5)
        expect.assertEqual(values[made["writer"].uid], "the first")
        expect.assertEqual(values[made["scanned"].uid], when)
        expect.assertEqual(values[made["quality"].uid], good.uid)


@check("DataRowMetadataOntology.bulk_upsert", facts="P3.4-09")
def an_upsert_replaces_the_value(world):
    _, keys = world.rows("replace", 1)
    ontology = ontology_of(world)
    for value in ("old", "new"):
        field = DataRowMetadataField(schema_id=world.metadata["writer"].uid, value=value)
        ontology.bulk_upsert([DataRowMetadata(global_key=keys[0], fields=[field])])
    row = ontology.bulk_export(GlobalKeys(keys))[0]
    expect.assertEqual([field.value for field in row.fields], ["new"])


@check("DataRowMetadataOntology.bulk_upsert", facts="P3.4-08")
def tells_which_upserts_failed(world):
    _, keys = world.rows("failing upsert", 1)
    field = DataRowMetadataField(schema_id=world.metadata["writer"].uid, value="w")
    rows = [DataRowMetadata(global_key=key, fields=[field]) for key in (keys[0], world.name("no such row"))]
    failed = ontology_of(world).bulk_upsert(rows)
    expect.assertEqual([failure.global_key for failure in failed], [world.name("no such row")])
    expect.assertTrue(failed[0].error)


@check("DataRowMetadataOntology.bulk_upsert", newer="Version 6 fails with an error of its own", facts="P1.3-07")
def refuses_text_of_more_than_4096_characters(world):
    _, keys = world.rows("long text", 2)
    rows = [
        DataRowMetadata(
            global_key=key, fields=[DataRowMetadataField(schema_id=world.metadata["writer"].uid, value="x" * length)]
        )
        for key, length in zip(keys, (4096, 4097))
    ]
    failed = ontology_of(world).bulk_upsert(rows)
    expect.assertEqual([failure.global_key for failure in failed], [keys[1]])


@check("DataRowMetadataOntology.bulk_delete")
def deletes_chosen_fields(world):
    _, keys = world.rows("delete fields", 1)
    ontology, made = ontology_of(world), world.metadata
    fields = [
        DataRowMetadataField(schema_id=made["brightness"].uid, value=1),
        DataRowMetadataField(schema_id=made["writer"].uid, value="stays"),
    ]
    ontology.bulk_upsert([DataRowMetadata(global_key=keys[0], fields=fields)])
    deletion = DeleteDataRowMetadata(data_row_id=GlobalKey(keys[0]), fields=[made["brightness"].uid])
    expect.assertEqual(ontology.bulk_delete([deletion]), [])
    row = ontology.bulk_export(GlobalKeys(keys))[0]
    expect.assertEqual([field.value for field in row.fields], ["stays"])


@check("DataRowMetadataOntology.create_schema")
def refuses_a_name_of_more_than_100_characters(world):
    with expect.assertRaises(ValueError):
        ontology_of(world).create_schema("n" * 101, DataRowMetadataKind.string)


@check("DataRowMetadataOntology.refresh_ontology")
def sees_what_another_client_has_made(world):
    mine, theirs = ontology_of(world), ontology_of(world)
    made = theirs.create_schema(world.name("afterwards"), DataRowMetadataKind.string)
    expect.assertNotIn(made.uid, mine.fields_by_id)
    mine.refresh_ontology()
    expect.assertEqual(mine.get_by_name(made.name).uid, made.uid)


@check(
    "DataRowMetadataOntology.parse_metadata",
    "DataRowMetadataOntology.parse_metadata_fields",
    "DataRowMetadataOntology.parse_upsert_metadata",
    facts="P3.4-12",
)
def values_go_there_and_back(world):
    _, keys = world.rows("parsed", 1)
    ontology, made = ontology_of(world), world.metadata
    fields = [{"name": made["quality"].name, "value": "good"}, {"schema_id": made["brightness"].uid, "value": 3}]
    expect.assertEqual(len(ontology.parse_upsert_metadata(fields)), 3, "an enum is sent as two entries")
    typed = [DataRowMetadataField(**field) for field in fields]
    expect.assertEqual(ontology.bulk_upsert([DataRowMetadata(global_key=keys[0], fields=typed)]), [])
    row = world.client.get_data_row_by_global_key(keys[0])
    shown = {field["name"]: field["value"] for field in row.metadata_fields}
    expect.assertEqual(shown, {made["quality"].name: "good", made["brightness"].name: 3}, "an enum is shown once")
    query = "query($id: ID!) {dataRow(where: {id: $id}) {customMetadata {schemaId value}}}"
    raw = world.client.execute(query, {"id": row.uid})["dataRow"]["customMetadata"]
    expect.assertEqual(len(raw), 3, "an enum is read as two entries")
    read = {field.name: field.value for field in ontology.parse_metadata_fields(raw)}
    expect.assertEqual(read[made["brightness"].name], 3)
    expect.assertEqual(read["good"], next(o.uid for o in made["quality"].options if o.name == "good"))
    whole = ontology.parse_metadata([{"dataRowId": row.uid, "globalKey": keys[0], "fields": raw}])
    expect.assertEqual([each.data_row_id for each in whole], [row.uid])
