from labelbox import Classification, MediaType, OntologyBuilder, Option, Tool
from lbox.exceptions import LabelboxError, ResourceNotFoundError

from harness import check, expect
from world import BOX, RADIO


def small_ontology(world, stem):
    tool = Tool(Tool.Type.POLYGON, world.name(f"{stem} outline"), color="#ff0000")
    return world.client.create_ontology(world.name(stem), OntologyBuilder(tools=[tool]).asdict(), media_type=MediaType.Image)


@check("Client.create_ontology", "Client.get_ontology", "Ontology.tools", "Ontology.classifications", facts="P6-01 P6-05")
def gives_every_feature_an_id(world):
    read = world.client.get_ontology(world.ontology.uid)
    tools, questions = read.tools(), read.classifications()
    expect.assertEqual([(tool.name, tool.tool) for tool in tools], [(BOX, Tool.Type.BBOX)])
    expect.assertEqual([(q.name, q.class_type) for q in questions], [(RADIO, Classification.Type.RADIO)])
    expect.assertEqual([option.value for option in questions[0].options], [str(value) for value in range(10)])
    features = [*tools, *questions, *questions[0].options]
    for ids in ([f.feature_schema_id for f in features], [f.schema_id for f in features]):
        expect.assertEqual({len(each) for each in ids}, {25})
        expect.assertEqual(len(set(ids)), len(features))


@check("Client.create_ontology", "Client.get_ontology", newer="Version 6 does not read the media type", facts="P6-07")
def keeps_name_media_type_and_counts(world):
    read = world.client.get_ontology(world.ontology.uid)
    expect.assertEqual((read.name, read.media_type), (world.name("digits"), MediaType.Image))
    expect.assertEqual((read.object_schema_count, read.classification_schema_count), (1, 1))


@check("Client.create_ontology", "Client.get_ontology", facts="P6-04")
def keeps_nested_classifications(world):
    why = Classification(Classification.Type.TEXT, "why")
    broken = Classification(Classification.Type.RADIO, "broken", options=[Option("yes", options=[why]), Option("no")])
    kinds = Classification(Classification.Type.CHECKLIST, "kinds", options=[Option("car"), Option("bus")], required=True)
    tool = Tool(Tool.Type.POLYGON, world.name("vehicle"), color="#00ff00", classifications=[broken, kinds])
    made = world.client.create_ontology(world.name("nested"), OntologyBuilder(tools=[tool]).asdict(), media_type=MediaType.Image)
    read = world.client.get_ontology(made.uid).tools()[0]
    expect.assertEqual([(q.name, q.required) for q in read.classifications], [("broken", False), ("kinds", True)])
    nested = read.classifications[0].options[0].options
    expect.assertEqual([(q.name, q.class_type) for q in nested], [("why", Classification.Type.TEXT)])


@check("Client.get_ontologies", facts="P6-09")
def finds_ontologies_by_a_part_of_the_name(world):
    made = [small_ontology(world, f"searched {number}") for number in range(2)]
    found = world.client.get_ontologies(name_contains="SEARCHED 1 " + world.name("").strip())
    expect.assertEqual([ontology.uid for ontology in found], [made[1].uid])
    expect.assertEqual(list(world.client.get_ontologies(name_contains=world.name("nowhere"))), [])


@check("Client.create_feature_schema", "Client.get_feature_schema", "Client.get_feature_schemas", facts="P6-10")
def creates_a_feature_alone(world):
    tool = Tool(Tool.Type.POINT, world.name("tip"), color="#0000ff")
    made = world.client.create_feature_schema(tool.asdict())
    read = world.client.get_feature_schema(made.uid)
    expect.assertEqual((read.uid, read.name), (made.uid, world.name("tip")))
    expect.assertEqual((read.normalized["tool"], read.normalized["featureSchemaId"]), ("point", made.uid))
    expect.assertIn(made.uid, [feature.uid for feature in world.client.get_feature_schemas(world.name("tip"))])


@check("Client.create_ontology_from_feature_schemas", facts="P6-05")
def builds_an_ontology_of_known_features(world):
    features = [world.ontology.tools()[0].feature_schema_id, world.ontology.classifications()[0].feature_schema_id]
    made = world.client.create_ontology_from_feature_schemas(world.name("reused"), features, media_type=MediaType.Image)
    read = world.client.get_ontology(made.uid)
    used = [feature.feature_schema_id for feature in [*read.tools(), *read.classifications()]]
    expect.assertEqual(used, features)


@check("Client.create_ontology_from_feature_schemas", "Ontology.tools", facts="P6-05")
def places_a_known_feature_at_a_node_of_its_own(world):
    tool = world.ontology.tools()[0]
    made = world.client.create_ontology_from_feature_schemas(world.name("own node"), [tool.feature_schema_id], media_type=MediaType.Image)
    expect.assertNotEqual(made.tools()[0].schema_id, tool.schema_id)


@check("Client.create_ontology", "Client.get_feature_schema", facts="P6-14")
def changes_a_known_feature_in_every_ontology(world):
    color = Classification(Classification.Type.RADIO, world.name("color"), options=[Option("red")])
    first = world.client.create_ontology(world.name("first"), OntologyBuilder(classifications=[color]).asdict(), media_type=MediaType.Image)
    builder = OntologyBuilder.from_ontology(first)
    builder.classifications[0].add_option(Option("blue"))
    second = world.client.create_ontology(world.name("second"), builder.asdict(), media_type=MediaType.Image)
    feature = first.classifications()[0].feature_schema_id
    world.client.update_feature_schema_title(feature, world.name("paint"))
    for ontology in (first, second):
        options = world.client.get_ontology(ontology.uid).classifications()[0].options
        expect.assertEqual([option.value for option in options], ["red", "blue"])
    defined = world.client.get_feature_schema(feature).normalized["options"]
    expect.assertEqual([option["value"] for option in defined], ["red", "blue"])


@check("Client.update_feature_schema_title", "Client.upsert_feature_schema", facts="P6-14")
def renames_a_feature(world):
    feature = world.client.create_feature_schema(Tool(Tool.Type.LINE, world.name("edge"), color="#111111").asdict())
    retitled = world.client.update_feature_schema_title(feature.uid, world.name("border"))
    expect.assertEqual((retitled.uid, retitled.name), (feature.uid, world.name("border")))
    again = Tool(Tool.Type.LINE, world.name("rim"), color="#222222", feature_schema_id=feature.uid)
    upserted = world.client.upsert_feature_schema(again.asdict())
    expect.assertEqual((upserted.uid, upserted.name), (feature.uid, world.name("rim")))
    fresh = world.client.upsert_feature_schema(Tool(Tool.Type.LINE, world.name("new line"), color="#333333").asdict())
    expect.assertNotEqual(fresh.uid, feature.uid)


@check("Client.create_feature_schema", "Client.insert_feature_schema_into_ontology", "Ontology.tools")
def reads_a_tool_that_was_created_without_a_color(world):
    feature = world.client.create_feature_schema(Tool(Tool.Type.POLYGON, world.name("plain")).asdict())
    made = world.client.create_ontology_from_feature_schemas(world.name("plain"), [feature.uid], media_type=MediaType.Image)
    ontology = small_ontology(world, "colors")
    world.client.insert_feature_schema_into_ontology(feature.uid, ontology.uid, 0)
    for each in (made, world.client.get_ontology(ontology.uid)):
        expect.assertEqual(each.tools()[0].name, world.name("plain"))


@check("Client.insert_feature_schema_into_ontology", "Client.delete_feature_schema_from_ontology", facts="P6-12")
def moves_features_in_and_out_of_an_ontology(world):
    ontology = small_ontology(world, "insert")
    feature = world.client.create_feature_schema(Tool(Tool.Type.POINT, world.name("spot"), color="#abcdef").asdict())
    world.client.insert_feature_schema_into_ontology(feature.uid, ontology.uid, 0)
    order = [tool.feature_schema_id for tool in world.client.get_ontology(ontology.uid).tools()]
    expect.assertEqual((order[0], len(order)), (feature.uid, 2))
    world.client.insert_feature_schema_into_ontology(feature.uid, ontology.uid, 1)
    expect.assertEqual(world.client.get_ontology(ontology.uid).tools()[1].feature_schema_id, feature.uid)
    removed = world.client.delete_feature_schema_from_ontology(ontology.uid, feature.uid)
    expect.assertEqual((removed.deleted, removed.archived), (True, False))
    expect.assertEqual(len(world.client.get_ontology(ontology.uid).tools()), 1)


@check("Client.is_feature_schema_archived", "Client.delete_feature_schema_from_ontology", "Client.unarchive_feature_schema_node", facts="P6-12 P6-13")
def archives_a_feature_that_has_labels(world):
    ontology, feature = world.set_apart.ontology, world.set_apart.marker
    expect.assertFalse(world.client.is_feature_schema_archived(ontology.uid, feature))
    removed = world.client.delete_feature_schema_from_ontology(ontology.uid, feature)
    expect.assertEqual((removed.archived, removed.deleted), (True, False))
    expect.assertTrue(world.client.is_feature_schema_archived(ontology.uid, feature))
    world.client.unarchive_feature_schema_node(ontology.uid, feature)
    expect.assertFalse(world.client.is_feature_schema_archived(ontology.uid, feature))
    with expect.assertRaises(LabelboxError):
        world.client.is_feature_schema_archived(ontology.uid, "cm0000000000000000000none")


@check("Client.get_unused_ontologies", "Client.delete_unused_ontology", facts="P6-15")
def deletes_an_unused_ontology_only(world):
    world.project
    ontology = small_ontology(world, "unused")
    expect.assertIn(ontology.uid, pages(world.client.get_unused_ontologies))
    expect.assertNotIn(world.ontology.uid, pages(world.client.get_unused_ontologies))
    world.client.delete_unused_ontology(ontology.uid)
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_ontology(ontology.uid)
    with expect.assertRaises(LabelboxError):
        world.client.delete_unused_ontology(world.ontology.uid)


@check("Client.get_unused_feature_schemas", "Client.delete_unused_feature_schema", facts="P6-15")
def deletes_an_unused_feature_only(world):
    feature = world.client.create_feature_schema(Tool(Tool.Type.POINT, world.name("unused"), color="#010203").asdict())
    used = world.ontology.tools()[0].feature_schema_id
    unused = pages(world.client.get_unused_feature_schemas)
    expect.assertIn(feature.uid, unused)
    expect.assertNotIn(used, unused)
    world.client.delete_unused_feature_schema(feature.uid)
    expect.assertNotIn(feature.uid, pages(world.client.get_unused_feature_schemas))
    with expect.assertRaises(LabelboxError):
        world.client.delete_unused_feature_schema(used)


def pages(read):
    found, page = [], read()
    while page:
        found += page
        page = read(page[-1])
    return found


@check("Ontology.projects", "Ontology.created_by", facts="P9.1-14")
def knows_its_projects_and_author(world):
    ontology = world.client.get_ontology(world.ontology.uid)
    world.project
    expect.assertIn(world.project.uid, [project.uid for project in ontology.projects()])
    expect.assertEqual(ontology.created_by().uid, world.client.get_user().uid)


@check("Client.get_ontology")
def an_unknown_ontology_is_not_found(world):
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_ontology("cm0000000000000000000none")
