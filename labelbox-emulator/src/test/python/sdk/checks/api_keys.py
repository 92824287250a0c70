from lbox.exceptions import AuthenticationError, LabelboxError
from labelbox.schema.timeunit import TimeUnit

from checks.people import member
from harness import check, expect


def _make(world, name, **terms):
    me = world.client.get_user()
    made = world.client.create_api_key(name=world.name(name), user=me, role="Labeler", time_unit=TimeUnit.HOUR, **terms)
    return world.client.get_api_key(made["id"]), made["jwt"]


@check("Client.create_api_key", "Client.get_api_key", "ApiKey.create_api_key", "ApiKey.get_api_key", facts="O-16")
def makes_a_key_that_opens_the_workspace(world):
    # The last is where an emulator in a container sees its clients.
    addresses = ["127.0.0.1", "::1", "172.16.0.0/12"]
    key, secret = _make(world, "opens", validity=2, allowed_ip_cidrs=addresses)
    expect.assertEqual(world.client_with(secret).get_user().uid, world.client.get_user().uid)
    expect.assertEqual(key.name, world.name("opens"))
    expect.assertEqual(key.allowed_ip_cidrs, addresses)
    expect.assertAlmostEqual((key.expired_at - key.created_at).total_seconds(), 7200, delta=2)


@check("ApiKey.created_by", "ApiKey.created_for", facts="O-16")
def knows_whose_a_key_is(world):
    key, _ = _make(world, "whose", validity=1)
    expect.assertEqual(key.created_by.uid, world.client.get_user().uid)
    expect.assertEqual(key.created_for.email, world.client.get_user().email)


@check("Client.get_api_keys", "ApiKey.get_api_keys")
def lists_keys(world):
    key, _ = _make(world, "listed", validity=1)
    for keys in (world.client.get_api_keys(), world.client.get_api_keys(include_expired=True)):
        expect.assertIn(key.uid, [each.uid for each in keys])


@check("Client.get_api_keys", facts="O-16")
def lists_keys_of_others(world):
    other = member(world, "has a key", "Labeler")
    made = world.client.create_api_key(
        name=world.name("of another"), user=other, role="Labeler", time_unit=TimeUnit.HOUR, validity=1
    )
    found = next(key for key in world.client.get_api_keys() if key.uid == made["id"])
    expect.assertEqual(found.user_id, other.uid)


@check("ApiKey.revoke", "Client.get_api_key", facts="O-18 O-19")
def revokes_a_key(world):
    key, secret = _make(world, "revoked", validity=1)
    expect.assertEqual(key.revoke()["updateApiKey"]["id"], key.uid)
    expect.assertTrue(world.client.get_api_key(key.uid).revoked)
    with expect.assertRaises(AuthenticationError):
        world.client_with(secret).get_user()


@check("Client.create_api_key")
def refuses_a_role_that_is_none_for_keys(world):
    with expect.assertRaisesRegex(ValueError, "role"):
        world.client.create_api_key(world.name("no role"), world.client.get_user(), "None", 1, TimeUnit.HOUR)


@check("ApiKey.revoke", facts="O-24")
def does_not_find_an_unknown_key(world):
    key, _ = _make(world, "unknown", validity=1)
    expect.assertIsNone(world.client.get_api_key("cm0000000000000000000nope"))
    key.uid = "cm0000000000000000000nope"
    with expect.assertRaises(LabelboxError):
        key.revoke()
