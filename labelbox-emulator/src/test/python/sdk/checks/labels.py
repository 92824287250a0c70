import json

from labelbox import Label, LabelImport, Review

from harness import check, expect


def _labels(world, stem, count):
    """A project of a check's own with so many labels, each of a data row of its own."""
    apart = world.set_apart
    project = world.client.create_project(name=world.name(stem), media_type=apart.project.media_type)
    project.connect_ontology(apart.ontology)
    _, keys = world.rows(stem, count)
    project.create_batch(world.name(stem), global_keys=keys)
    LabelImport.create_from_objects(
        world.client,
        project.uid,
        world.name(stem),
        [
            {"dataRow": {"globalKey": key}, "name": "mark", "point": {"x": 1, "y": 2}}
            for key in keys
        ],
    ).wait_till_done(sleep_time_seconds=1)
    return project, list(project.labels())


@check("Label.created_by", "Label.data_row", "Label.project", facts="P9.6-09")
def know_where_they_belong(world):
    project, labels = _labels(world, "belonging", 1)
    expect.assertEqual(labels[0].created_by().uid, world.client.get_user().uid)
    expect.assertEqual(labels[0].data_row().global_key, f"{world.name('belonging')}/0")
    expect.assertEqual(labels[0].project().uid, project.uid)


@check("Label.update", facts="P9.6-12")
def are_changed(world):
    _, labels = _labels(world, "changed", 1)
    before = labels[0].label
    mark = json.loads(before)["objects"][0]
    expect.assertEqual((mark["title"], mark["point"]), ("mark", {"x": 1, "y": 2}))
    labels[0].update(label=before, seconds_to_label=4.5)
    expect.assertEqual((labels[0].label, labels[0].seconds_to_label), (before, 4.5))
    labels[0].update(label=json.dumps({"objects": [{"title": "mark", "point": {"x": 3, "y": 4}}]}))
    expect.assertEqual(json.loads(labels[0].label)["objects"][0]["point"], {"x": 3, "y": 4})
    labels[0].update(label="[]")
    expect.assertEqual(json.loads(labels[0].label), {"objects": [], "classifications": []})


@check("Label.delete", "Label.bulk_delete", facts="P9.6-02")
def are_deleted_alone_and_together(world):
    project, labels = _labels(world, "deleted labels", 4)
    labels[0].delete()
    Label.bulk_delete(labels[1:3])
    expect.assertEqual([label.uid for label in project.labels()], [labels[3].uid])
    overview = project.get_overview()
    expect.assertEqual((overview.to_label, overview.in_review, overview.labeled), (3, 1, 1))


@check("Label.versions", facts="P9.6-04")
def imports_make_no_versions(world):
    _, labels = _labels(world, "no versions", 1)
    expect.assertEqual(list(labels[0].versions()), [])


@check("Label.create_review", "Label.reviews", "Review.update", "Review.delete", facts="P9.5-03")
def are_reviewed(world):
    _, labels = _labels(world, "reviewed", 1)
    first = labels[0].create_review(score=-1.0)
    second = labels[0].create_review(score=1.0)
    first.update(score=0.5)
    newest_first = labels[0].reviews(order_by=Review.score.desc)
    expect.assertEqual([(each.uid, each.score) for each in newest_first], [(second.uid, 1.0), (first.uid, 0.5)])
    second.delete()
    expect.assertEqual([each.uid for each in labels[0].reviews()], [first.uid])


@check("Review.created_by", "Review.label", "Review.project", "Review.organization", facts="P9.5-03")
def reviews_know_where_they_belong(world):
    project, labels = _labels(world, "reviews", 1)
    review = labels[0].create_review(score=1.0)
    expect.assertEqual(review.created_by().uid, world.client.get_user().uid)
    expect.assertEqual((review.label().uid, review.project().uid), (labels[0].uid, project.uid))
    expect.assertEqual(review.organization().uid, world.client.get_organization().uid)


@check("Project.review_metrics", facts="P9.4-04")
def are_counted_by_their_reviews(world):
    project, labels = _labels(world, "counted reviews", 3)
    labels[0].create_review(score=1.0)
    labels[1].create_review(score=-1.0)
    scores = (None, Review.NetScore.Negative, Review.NetScore.Zero, Review.NetScore.Positive)
    expect.assertEqual([project.review_metrics(score) for score in scores], [1, 1, 0, 1])


@check(
    "Label.create_benchmark",
    "Benchmark.created_by",
    "Benchmark.reference_label",
    "Benchmark.delete",
    "Project.benchmarks",
    facts="P9.5-02",
)
def are_benchmarks_until_that_is_deleted(world):
    project, labels = _labels(world, "benchmark", 2)
    benchmark = labels[0].create_benchmark()
    expect.assertEqual(benchmark.reference_label().uid, labels[0].uid)
    expect.assertEqual(benchmark.created_by().uid, world.client.get_user().uid)
    expect.assertEqual([each.uid for each in project.benchmarks()], [benchmark.uid])
    benchmark.delete()
    expect.assertEqual(list(project.benchmarks()), [])
