import requests
from lbox.exceptions import AuthenticationError, InvalidQueryError, LabelboxError

from harness import check, expect


@check("Client.get_user")
def a_wrong_key_is_refused(world):
    with expect.assertRaises(AuthenticationError):
        world.client_with("not-a-key").get_user()


@check("Client.upload_data")
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


@check("Client.execute")
def an_answer_without_a_key_tells_nothing(world):
    answer = requests.post(world.endpoint, json={"query": "{ user { id email } }"}, timeout=10)
    expect.assertNotIn("@", answer.text)
