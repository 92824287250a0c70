import json

import requests
from lbox.exceptions import (
    AuthenticationError,
    InvalidQueryError,
    LabelboxError,
    ResourceNotFoundError,
    ValidationFailedError,
)

from harness import check, expect


@check("Client.get_user", facts="P2.1-01")
def a_wrong_key_is_refused(world):
    with expect.assertRaises(AuthenticationError):
        world.client_with("not-a-key").get_user()


@check("Client.upload_data", newer="Version 6 tells all failed uploads alike")
def a_wrong_key_uploads_nothing(world):
    with expect.assertRaises(AuthenticationError):
        world.client_with("not-a-key").upload_data(b"x", "x.txt", "text/plain")


@check("Client.get_unused_ontologies")
def a_wrong_key_is_refused_by_rest(world):
    with expect.assertRaises(LabelboxError):
        world.client_with("not-a-key").get_unused_ontologies()


@check("Client.execute")
def runs_a_query_of_ones_own(world):
    answer = world.client.execute("query ($id: ID!) { project(where: {id: $id}) { name } }", {"id": world.project.uid})
    expect.assertEqual(answer, {"project": {"name": world.project.name}})


@check("Client.execute")
def names_a_field_that_does_not_exist(world):
    with expect.assertRaisesRegex(InvalidQueryError, "colour"):
        world.client.execute("query { user { colour } }")


@check("Client.execute")
def refuses_what_is_no_query(world):
    with expect.assertRaisesRegex(InvalidQueryError, "[Ss]yntax"):
        world.client.execute("query { user { id }")


@check("Client.execute")
def refuses_a_variable_of_the_wrong_type(world):
    with expect.assertRaises(InvalidQueryError):
        world.client.execute("query ($id: ID!) { project(where: {id: $id}) { name } }", {"id": {"a": 1}})


@check("Client.execute", facts="P2.3-05 P9.1-14")
def refuses_a_query_that_asks_for_too_much(world):
    with expect.assertRaises(ValidationFailedError):
        world.client.execute("{projects{datasets{dataRows{labels{id}}}}}")
    world.small_batch
    query = "query ($id: ID!) { project(where: {id: $id}) { datasets { id dataRows(first: 1) { id } } } }"
    datasets = world.client.execute(query, {"id": world.project.uid})["project"]["datasets"]
    expect.assertEqual([(each["id"], len(each["dataRows"])) for each in datasets], [(world.digits_dataset.uid, 1)])


@check("Client.execute")
def absence_is_none_or_an_error_as_asked_for(world):
    query, nobody = "query ($id: ID!) { project(where: {id: $id}) { id } }", {"id": "cm00000000000000000000404"}
    expect.assertIsNone(world.client.execute(query, nobody))
    with expect.assertRaises(ResourceNotFoundError):
        world.client.execute(query, nobody, raise_return_resource_not_found=True)


@check("Client.execute", facts="P2.3-09")
def hands_errors_to_a_handler(world):
    handled = []
    answer = world.client.execute(
        "mutation ($in: ExportDataRowsInCatalogInput!) { exportDataRowsInCatalog(input: $in) { taskId } }",
        {"in": {"filters": {"searchQuery": {"query": [{"type": "colour"}]}}, "params": {}}},
        error_handlers={"MALFORMED_REQUEST": handled.append},
    )
    expect.assertIsNone(answer)
    expect.assertEqual(len(handled), 1)


@check("Client.execute")
def asks_the_experimental_endpoint(world):
    answer = world.client.execute("query { user { id } }", experimental=True, timeout=10.0)
    expect.assertEqual(list(answer), ["user"])


@check("Client.execute", facts="P2.2-01")
def sends_files_in_a_form(world):
    answer = world.client.execute(
        data={
            "operations": json.dumps(
                {
                    "query": "mutation ($f: Upload!) { uploadFile(file: $f, contentLength: 3) { filename } }",
                    "variables": {"f": None},
                }
            ),
            "map": json.dumps({"1": ["variables.f"]}),
        },
        files={"1": ("one.txt", b"one", "text/plain")},
    )
    expect.assertRegex(answer["uploadFile"]["filename"], "one.txt$")


@check("Client.execute")
def an_answer_without_a_key_tells_nothing(world):
    answer = requests.post(world.endpoint, json={"query": "{ user { id email } }"}, timeout=10)
    expect.assertNotIn("@", answer.text)
