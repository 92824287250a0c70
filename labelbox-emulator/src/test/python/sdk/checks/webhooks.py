import hmac
import json

from labelbox import MediaType, Webhook

from harness import check, expect

SECRET = "check-secret"


def _make(world, project, *topics, url="https://hooks.example.org/check"):
    return Webhook.create(world.client, list(topics), url, SECRET, project)


@check("Webhook.create", "Webhook.update", "Webhook.delete", facts="P8-01")
def are_changed_and_set_inactive(world):
    webhook = _make(world, None, Webhook.LABEL_CREATED, Webhook.LABEL_DELETED)
    expect.assertEqual(webhook.status, Webhook.ACTIVE)
    expect.assertEqual(webhook.topics, ["LABEL_CREATED", "LABEL_DELETED"])
    webhook.update(topics=[Webhook.WORKFLOW_ACTION], url="https://hooks.example.org/changed")
    expect.assertEqual((webhook.topics, webhook.url), (["WORKFLOW_ACTION"], "https://hooks.example.org/changed"))
    webhook.delete()
    expect.assertEqual(webhook.status, Webhook.INACTIVE)
    listed = {each.uid: each.status for each in world.client.get_organization().webhooks()}
    expect.assertEqual(listed[webhook.uid], Webhook.INACTIVE)


@check(
    "Project.webhooks",
    "Organization.webhooks",
    "Webhook.created_by",
    "Webhook.organization",
    "Webhook.project",
    facts="P8-03",
)
def tell_whose_they_are(world):
    project = world.client.create_project(name=world.name("hooked"), media_type=MediaType.Image)
    of_project = _make(world, project, Webhook.LABEL_UPDATED)
    of_all = _make(world, None, Webhook.LABEL_UPDATED)
    expect.assertEqual([each.uid for each in project.webhooks()], [of_project.uid])
    listed = {each.uid for each in world.client.get_organization().webhooks()}
    expect.assertLessEqual({of_project.uid, of_all.uid}, listed)
    expect.assertEqual([each.uid for each in project.webhooks(where=Webhook.status == Webhook.INACTIVE)], [])
    expect.assertEqual(of_project.project().uid, project.uid)
    expect.assertIsNone(of_all.project())
    expect.assertEqual(of_all.organization().uid, world.client.get_organization().uid)
    expect.assertEqual(of_all.created_by().uid, world.client.get_user().uid)
    of_project.delete()
    of_all.delete()


@check("Webhook.create", facts="P8-02 P8-06")
def are_sent_labels_with_both_signatures(world):
    project, keys = world.set_apart.project, world.set_apart.keys
    # Nobody listens there: the log tells what is sent.
    webhook = _make(world, project, Webhook.LABEL_CREATED, url="http://127.0.0.1:1/")
    row = world.client.get_data_row_by_global_key(keys[4])
    work = {"action": "label", "projectId": project.uid, "dataRowId": row.uid}
    label = world.control_members(f"/{world.client.get_user().uid}/work", work)["labelId"]
    webhook.delete()
    sent = world.control("GET", f"/webhook-deliveries?webhookId={webhook.uid}")
    bodies = [json.loads(delivery["body"]) for delivery in sent]
    of_label = [(each, body) for each, body in zip(sent, bodies) if body["id"] == label]
    expect.assertEqual(len(of_label), 1)
    delivery, body = of_label[0]
    expect.assertEqual(delivery["topic"], "LABEL_CREATED")
    expect.assertEqual((body["dataRow"]["id"], body["project"]["id"]), (row.uid, project.uid))
    expect.assertEqual(json.loads(body["label"]), {"objects": [], "classifications": []})
    for name, algorithm in ("X-Hub-Signature", "sha1"), ("X-Hub-Signature-256", "sha256"):
        expected = hmac.new(SECRET.encode(), delivery["body"].encode(), algorithm).hexdigest()
        expect.assertEqual(delivery["headers"][name], f"{algorithm}={expected}")
    expect.assertEqual(delivery["headers"]["X-Labelbox-Id"], delivery["id"])


@check("Label.create_review", "Review.update", "Review.delete", facts="P8-12")
def are_told_of_reviews(world):
    """The SDK offers these topics no more; webhooks of before 2024 have them."""
    project, keys = world.set_apart.project, world.set_apart.keys
    row = world.client.get_data_row_by_global_key(keys[3])
    work = {"action": "label", "projectId": project.uid, "dataRowId": row.uid}
    made = world.control_members(f"/{world.client.get_user().uid}/work", work)["labelId"]
    label = next(each for each in row.labels() if each.uid == made)
    create = """mutation($data: WebhookCreateInput!) { createWebhook(data: $data) { id } }"""
    topics = {"set": ["REVIEW_CREATED", "REVIEW_UPDATED"]}
    data = {"url": "http://127.0.0.1:1/", "secret": SECRET, "topics": topics, "project": {"id": project.uid}}
    webhook = world.client.execute(create, {"data": data})["createWebhook"]["id"]
    review = label.create_review(score=-1.0)
    review.update(score=1.0)
    review.delete()
    sent = world.control("GET", f"/webhook-deliveries?webhookId={webhook}")
    bodies = [(each["topic"], json.loads(each["body"])) for each in sent]
    ours = [(topic, body["score"], body["label"]["id"]) for topic, body in bodies if body["id"] == review.uid]
    expected = [("REVIEW_CREATED", -1.0, label.uid), ("REVIEW_UPDATED", 1.0, label.uid), ("REVIEW_UPDATED", 1.0, label.uid)]
    expect.assertEqual(ours, expected)
