from labelbox import MediaType

from harness import check, expect


@check("Organization.create_resource_tag", "Organization.get_resource_tags", "ResourceTag.update", facts="O-21")
def makes_and_changes_a_tag(world):
    organization = world.client.get_organization()
    tag = organization.create_resource_tag({"text": world.name("tag"), "color": "7fcd3c"})
    expect.assertIn((tag.uid, "7fcd3c"), [(each.uid, each.color) for each in organization.get_resource_tags()])
    tag.update(text=world.name("changed"), color="ff0000")
    expect.assertEqual((tag.text, tag.color), (world.name("changed"), "ff0000"))


@check("Organization.resource_tags")
def a_relation_that_the_sdk_cannot_read(world):
    with expect.assertRaises(TypeError):
        world.client.get_organization().resource_tags()


@check("Project.update_project_resource_tags", "Project.get_resource_tags", facts="O-22")
def tags_a_project(world):
    organization = world.client.get_organization()
    tags = [organization.create_resource_tag({"text": world.name(text), "color": "7fcd3c"}) for text in ("a", "b")]
    project = world.client.create_project(name=world.name("tagged"), media_type=MediaType.Image)
    project.update_project_resource_tags([tag.uid for tag in tags])
    expect.assertEqual([tag.uid for tag in project.get_resource_tags()], [tag.uid for tag in tags])
    expect.assertEqual([tag.uid for tag in project.update_project_resource_tags([tags[1].uid])], [tags[1].uid])
