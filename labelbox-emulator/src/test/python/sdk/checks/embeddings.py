import json
import tempfile

from labelbox.adv_client import AdvClient

from lbox.exceptions import ResourceConflict, ResourceNotFoundError

from harness import check, expect


@check("Client.create_embedding", "Client.get_embedding_by_id", "Client.get_embedding_by_name", "Client.get_embeddings", facts="P10-01")
def creates_and_finds(world):
    made = world.client.create_embedding(world.name("clip"), 8)
    expect.assertEqual((made.name, made.dims, made.custom), (world.name("clip"), 8, True))
    expect.assertEqual(world.client.get_embedding_by_id(made.id).name, made.name)
    expect.assertEqual(world.client.get_embedding_by_name(made.name).id, made.id)
    expect.assertIn(made.id, [each.id for each in world.client.get_embeddings()])


@check("Client.create_embedding", newer="Version 6 tells all refusals of embeddings alike", facts="P2.3-08")
def a_name_is_unique(world):
    world.client.create_embedding(world.name("same"), 2)
    with expect.assertRaises(ResourceConflict):
        world.client.create_embedding(world.name("same"), 2)


@check("Client.delete_embedding", "Embedding.delete", "Client.get_embedding_by_id", "Client.get_embedding_by_name", facts="P10-06")
def deletes(world):
    for delete in (lambda each: each.delete(), lambda each: world.client.delete_embedding(each.id)):
        made = world.client.create_embedding(world.name("gone"), 2)
        delete(made)
        with expect.assertRaises(ResourceNotFoundError):
            world.client.get_embedding_by_id(made.id)
        with expect.assertRaises(ResourceNotFoundError):
            world.client.get_embedding_by_name(made.name)


@check(
    "Client.import_vectors_from_file",
    "Client.get_imported_vector_count",
    "Embedding.import_vectors_from_file",
    "Embedding.get_imported_vector_count",
    facts="P10-02",
)
def imports_vectors(world):
    rows = list(world.digits_dataset.data_rows())[:4]
    for embedding, load, count in (
        (
            world.client.create_embedding(world.name("by client"), 2),
            lambda e, path: world.client.import_vectors_from_file(e.id, path),
            lambda e: world.client.get_imported_vector_count(e.id),
        ),
        (
            world.client.create_embedding(world.name("by itself"), 2),
            lambda e, path: e.import_vectors_from_file(path),
            lambda e: e.get_imported_vector_count(),
        ),
    ):
        with tempfile.NamedTemporaryFile("w", suffix=".ndjson") as file:
            file.writelines(json.dumps({"id": row.uid, "vector": [0.5, 1.0]}) + "\n" for row in rows)
            file.flush()
            load(embedding, file.name)
        expect.assertEqual(count(embedding), len(rows))


@check("AdvClient.get_imported_vector_count", "AdvClient.import_vectors_from_file", "AdvClient.factory")
def vectors_have_a_service_of_their_own(world):
    embedding = world.client.create_embedding(world.name("by the service"), 2)
    service = AdvClient.factory(world.rest_endpoint, world.key)
    row = world.row_ids[world.digits[10].key]
    with world.file("vectors.ndjson", json.dumps({"id": row, "vector": [0.5, 1.0]}).encode()) as path:
        service.import_vectors_from_file(embedding.id, path)
    expect.assertEqual(service.get_imported_vector_count(embedding.id), 1)
