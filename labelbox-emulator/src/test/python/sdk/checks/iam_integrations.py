from labelbox.schema.iam_integration import (
    AwsIamIntegrationSettings,
    AzureIamIntegrationSettings,
    GcpIamIntegrationSettings,
    IAMIntegration,
)

from harness import check, expect

ROLE = "arn:aws:iam::123456789012:role/labelbox"


def _listed(world, integration):
    return next(each for each in world.client.get_organization().get_iam_integrations() if each.uid == integration.uid)


@check("Organization.create_iam_integration", "IAMIntegration.create", facts="I-01")
def makes_one_by_its_settings(world):
    settings = AwsIamIntegrationSettings(role_arn=ROLE, read_bucket="rows")
    made = world.client.get_organization().create_iam_integration(world.name("by settings"), settings)
    expect.assertEqual((made.name, made.provider, made.settings), (world.name("by settings"), "AWS", settings))
    expect.assertEqual(_listed(world, made).settings.role_arn, ROLE)
    other = IAMIntegration.create(world.client, world.name("gcp"), GcpIamIntegrationSettings(read_bucket="gs://rows"))
    expect.assertEqual(other.settings.read_bucket, "gs://rows")
    expect.assertIn("@", other.settings.service_account_email_id)


@check(
    "IAMIntegration.create_aws_integration",
    "IAMIntegration.create_gcp_integration",
    "IAMIntegration.create_azure_integration",
    facts="I-01",
)
def makes_one_for_each_provider(world):
    aws = IAMIntegration.create_aws_integration(world.client, world.name("aws"), ROLE)
    gcp = IAMIntegration.create_gcp_integration(world.client, world.name("gcp"), "gs://rows")
    azure = IAMIntegration.create_azure_integration(world.client, world.name("azure"), "https://a.example", "tenant")
    expect.assertEqual([each.provider for each in (aws, gcp, azure)], ["AWS", "GCP", "Azure"])
    expect.assertEqual((azure.settings.read_container_url, azure.settings.tenant_id), ("https://a.example", "tenant"))
    expect.assertIsNone(aws.settings.read_bucket)


@check(
    "IAMIntegration.update",
    "IAMIntegration.update_aws_integration",
    "IAMIntegration.update_gcp_integration",
    "IAMIntegration.update_azure_integration",
    facts="I-01",
)
def changes_name_and_settings(world):
    aws = IAMIntegration.create_aws_integration(world.client, world.name("old"), ROLE)
    aws.update(name=world.name("new"), settings=AwsIamIntegrationSettings(role_arn=ROLE + "2"))
    expect.assertEqual((_listed(world, aws).name, _listed(world, aws).settings.role_arn), (world.name("new"), ROLE + "2"))
    aws.update_aws_integration(world.name("newer"), ROLE)
    expect.assertEqual(_listed(world, aws).settings.role_arn, ROLE)
    gcp = IAMIntegration.create_gcp_integration(world.client, world.name("gcp"), "gs://rows")
    gcp.update_gcp_integration(world.name("gcp"), "gs://other")
    expect.assertEqual(_listed(world, gcp).settings.read_bucket, "gs://other")
    azure = IAMIntegration.create(
        world.client, world.name("azure"), AzureIamIntegrationSettings(read_container_url="https://a", tenant_id="t")
    )
    azure.update_azure_integration(world.name("renamed"), "https://b", "t")
    expect.assertEqual(_listed(world, azure).name, world.name("renamed"))


@check("IAMIntegration.validate", facts="I-02")
def validates_one(world):
    made = IAMIntegration.create_aws_integration(world.client, world.name("validated"), ROLE)
    validation = made.validate()
    expect.assertTrue(validation["valid"])
    expect.assertTrue(all(each["success"] and each["name"] for each in validation["checks"]))


@check("IAMIntegration.set_as_default", "Organization.get_default_iam_integration", facts="I-03")
def has_one_default(world):
    """In an organization of its own, as others rely on there being none."""
    client = world.other_organization("default integration")
    organization = client.get_organization()
    made = [IAMIntegration.create_aws_integration(client, name, ROLE) for name in ("first", "second")]
    expect.assertIsNone(organization.get_default_iam_integration())
    for each in made:
        each.set_as_default()
        expect.assertEqual(organization.get_default_iam_integration().uid, each.uid)
