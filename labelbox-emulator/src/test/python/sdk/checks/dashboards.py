from labelbox.schema.search_filters import (
    IdOperator,
    IntegerValue,
    OrganizationFilter,
    RangeOperatorWithSingleValue,
    TaskCompletedCountFilter,
)

from harness import check, expect


@check("Client.get_labeling_service_dashboards", "LabelingServiceDashboard.get_all", facts="W-12")
def counts_data_rows(world):
    world.small_batch, world.large_batch
    dashboards = {each.id: each for each in world.client.get_labeling_service_dashboards()}
    mine = dashboards[world.project.uid]
    expect.assertEqual((mine.name, mine.data_rows_count), (world.project.name, len(world.batched_digits)))


@check("Client.get_labeling_service_dashboards", "LabelingServiceDashboard.get_all")
def filters(world):
    own = world.client.get_organization().uid
    by_own = OrganizationFilter(operator=IdOperator.Is, values=[own])
    by_other = OrganizationFilter(operator=IdOperator.Is, values=["cm99999999999999999999999"])
    finished = TaskCompletedCountFilter(
        value=IntegerValue(operator=RangeOperatorWithSingleValue.GreaterThanOrEqual, value=1_000_000)
    )

    def ids(*search_query):
        return [each.id for each in world.client.get_labeling_service_dashboards(search_query=list(search_query))]

    expect.assertIn(world.project.uid, ids(by_own))
    expect.assertEqual(ids(by_other), [])
    expect.assertEqual(ids(by_own, finished), [])
