from labelbox import Dataset
from lbox.exceptions import InvalidAttributeError, InvalidQueryError, ResourceNotFoundError

from harness import check, expect


@check("Client.create_dataset", "Client.get_dataset")
def creates_with_a_name_alone(world):
    created = world.client.create_dataset(name=world.name("plain"), iam_integration=None)
    read = world.client.get_dataset(created.uid)
    expect.assertEqual((read.uid, read.name, read.row_count), (created.uid, world.name("plain"), 0))
    expect.assertFalse(read.description)
    expect.assertIsNotNone(read.created_at)


@check("Client.create_dataset", "Client.get_dataset")
def creates_with_a_description_and_the_default_integration(world):
    created = world.client.create_dataset(name=world.name("described"), description="seven words")
    expect.assertEqual(world.client.get_dataset(created.uid).description, "seven words")


@check("Client.create_dataset")
def refuses_an_unknown_attribute(world):
    with expect.assertRaises(InvalidAttributeError):
        world.client.create_dataset(name=world.name("odd"), colour="blue")


@check("Client.get_datasets", facts="D-01")
def lists_over_more_than_one_page(world):
    with_names = {world.dataset(f"page {number}").name for number in range(101)}
    expect.assertLessEqual(with_names, {dataset.name for dataset in world.client.get_datasets()})


@check("Client.get_datasets", facts="D-02 DS-03")
def filters_by_name_and_description(world):
    wanted = world.client.create_dataset(name=world.name("twin"), description="wanted")
    world.client.create_dataset(name=world.name("twin"), description="other")
    by_both = (Dataset.name == wanted.name) & (Dataset.description == "wanted")
    expect.assertEqual([dataset.uid for dataset in world.client.get_datasets(where=by_both)], [wanted.uid])
    not_wanted = (Dataset.name == wanted.name) & (Dataset.description != "wanted")
    expect.assertEqual([d.description for d in world.client.get_datasets(where=not_wanted)], ["other"])


@check("Client.get_datasets", facts="D-02")
def filters_by_time_of_creation(world):
    earlier, later = world.dataset("earlier"), world.dataset("later")
    since = (Dataset.created_at >= earlier.created_at) & (Dataset.name == later.name)
    expect.assertEqual([dataset.uid for dataset in world.client.get_datasets(where=since)], [later.uid])
    before = (Dataset.created_at < earlier.created_at) & (Dataset.name == later.name)
    expect.assertEqual(list(world.client.get_datasets(where=before)), [])


@check("Dataset.update")
def updates_name_and_description(world):
    dataset = world.dataset("before")
    dataset.update(name=world.name("after"), description="changed")
    read = world.client.get_dataset(dataset.uid)
    expect.assertEqual((read.name, read.description), (world.name("after"), "changed"))
    expect.assertGreaterEqual(read.updated_at, read.created_at)


@check("Dataset.delete", "Client.get_dataset", "Client.get_datasets", facts="DS-01")
def deletes(world):
    dataset = world.dataset("gone")
    dataset.delete()
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_dataset(dataset.uid)
    expect.assertEqual(list(world.client.get_datasets(where=Dataset.name == dataset.name)), [])


@check("Dataset.created_by", "Dataset.organization", "Dataset.iam_integration", facts="D-05")
def knows_what_it_belongs_to(world):
    dataset = world.digits_dataset
    expect.assertEqual(dataset.created_by().uid, world.client.get_user().uid)
    expect.assertEqual(dataset.organization().uid, world.client.get_organization().uid)
    expect.assertIsNone(world.client.create_dataset(name=world.name("open"), iam_integration=None).iam_integration())


@check("Client.get_dataset")
def an_unknown_id_is_not_found(world):
    with expect.assertRaises(ResourceNotFoundError):
        world.client.get_dataset("cm0000000000000000000none")


@check("Dataset.update")
def refuses_an_empty_name(world):
    dataset = world.dataset("unnamed")
    with expect.assertRaises(InvalidQueryError):
        dataset.update(name=" ")
    expect.assertEqual(world.client.get_dataset(dataset.uid).name, dataset.name)


@check("Dataset.add_iam_integration", "Dataset.remove_iam_integration", "Dataset.iam_integration", facts="DS-04")
def is_read_through_an_integration_or_not(world):
    made = world.client.execute(
        """mutation($name: String!) {
            createAwsIamIntegration(data: {name: $name, roleArn: "arn:aws:iam::1:role/r"}) {id}
        }""",
        {"name": world.name("integration")},
    )
    integration = made["createAwsIamIntegration"]["id"]
    dataset = world.dataset("signed")
    expect.assertEqual(dataset.add_iam_integration(integration).uid, integration)
    expect.assertEqual(dataset.iam_integration().uid, integration)
    dataset.remove_iam_integration()
    expect.assertIsNone(dataset.iam_integration())
