from labelbox import MediaType
from labelbox.schema.workflow import (
    FilterField,
    IndividualAssignment,
    LabelingConfig,
    MatchFilters,
    NodeOutput,
    NodeType,
    ProjectWorkflow,
    ProjectWorkflowFilter,
    ReworkConfig,
    Scope,
    WorkflowDefinitionId,
    batch,
    consensus_average,
    labeled_by,
    labeling_time,
    m_condition,
    metadata,
    sample,
)

from harness import check, expect


def project(world, stem):
    return world.client.create_project(name=world.name(stem), media_type=MediaType.Image)


def ids(workflow):
    return [node.id for node in workflow.get_nodes()]


def first(workflow, definition):
    return next(node for node in workflow.get_nodes() if node.definition_id == definition)


def built(workflow):
    initial = workflow.reset_to_initial_nodes(
        labeling_config=LabelingConfig(instructions="One box for each digit", max_contributions_per_user=10),
        rework_config=ReworkConfig(individual_assignment=[IndividualAssignment.LabelCreator]),
    )
    review = workflow.add_node(type=NodeType.Review, name="Look", instructions="Look twice")
    done = workflow.add_node(type=NodeType.Done)
    rework = workflow.add_node(type=NodeType.Rework)
    workflow.add_edge(initial.labeling, review, NodeOutput.Default)
    workflow.add_edge(initial.rework, review)
    workflow.add_edge(review, done, NodeOutput.Approved)
    workflow.add_edge(review, rework, NodeOutput.Rejected)
    return workflow


@check(
    "Project.get_workflow",
    "ProjectWorkflow.get_workflow",
    "ProjectWorkflow.check_validity",
    facts="P9.3-04 P9.3-05",
)
def begins_with_a_review(world):
    workflow = project(world, "workflow").get_workflow()
    expect.assertEqual(workflow.check_validity(), {"errors": []})
    expect.assertEqual(first(workflow, WorkflowDefinitionId.ReviewTask).label, "Initial review task")
    again = ProjectWorkflow.get_workflow(world.client, workflow.project_id)
    expect.assertEqual(ids(again), ids(workflow))


@check(
    "ProjectWorkflow.reset_to_initial_nodes",
    "ProjectWorkflow.add_node",
    "ProjectWorkflow.add_edge",
    "ProjectWorkflow.update_config",
    facts="P9.3-05",
)
def is_built_and_saved(world):
    made = project(world, "workflow")
    before = made.get_workflow()
    kept = first(before, WorkflowDefinitionId.InitialLabelingTask).id
    saved = built(made.get_workflow()).update_config()
    expect.assertEqual(first(saved, WorkflowDefinitionId.InitialLabelingTask).id, kept)
    read = made.get_workflow()
    expect.assertEqual(ids(read), ids(saved))
    expect.assertEqual(first(read, WorkflowDefinitionId.InitialLabelingTask).instructions, "One box for each digit")
    expect.assertEqual(len(read.get_edges()), 4)
    names = {queue.name for queue in made.task_queues()}
    expect.assertEqual(names, {"Initial labeling task", "Look", "Rework (all rejected)"})


@check("LogicNode.add_filter", "LogicNode.remove_filter", facts="P9.3-05")
def saves_the_filters_of_a_fork(world):
    made = project(world, "workflow")
    workflow = made.get_workflow()
    initial = workflow.reset_to_initial_nodes()
    fork = workflow.add_node(
        type=NodeType.Logic,
        name="Fast ones",
        match_filters=MatchFilters.Any,
        filters=ProjectWorkflowFilter([
            labeled_by.is_one_of([next(iter(world.client.get_organization().users())).uid]),
            labeling_time.between(1, 60),
            sample(20),
            consensus_average(0.5, 1.0),
            batch.is_not_one_of([world.project.uid]),
            metadata([m_condition.starts_with("tag", "wren")]),
        ]),
    )
    gate = workflow.add_node(
        type=NodeType.AutoQA, evaluator_id="some-evaluator", scope=Scope.Any, score_name="accuracy", score_threshold=0.5
    )
    done = workflow.add_node(type=NodeType.Done)
    workflow.add_edge(initial.labeling, fork, NodeOutput.Default)
    workflow.add_edge(initial.rework, fork, NodeOutput.Default)
    workflow.add_edge(fork, done, NodeOutput.If)
    workflow.add_edge(fork, gate, NodeOutput.Else)
    workflow.add_edge(gate, done, NodeOutput.If)
    saved = workflow.update_config()
    read = first(made.get_workflow(), WorkflowDefinitionId.Logic)
    expect.assertEqual(read.filter_logic, "or")
    expect.assertEqual(
        [each["field"] for each in read.filters],
        ["CreatedBy", "LabelingTime", "Sample", "ConsensusAverage", "Batch", "Metadata"],
    )
    node = first(saved, WorkflowDefinitionId.Logic)
    node.remove_filter(FilterField.Sample)
    node.add_filter(labeling_time.greater_than(5))
    saved.update_config()
    again = first(made.get_workflow(), WorkflowDefinitionId.Logic)
    expect.assertEqual(
        [each["field"] for each in again.filters],
        ["CreatedBy", "ConsensusAverage", "Batch", "Metadata", "LabelingTime"],
    )


@check(
    "Project.clone_workflow_from",
    "ProjectWorkflow.copy_workflow_structure",
    "ProjectWorkflow.copy_from",
    facts="P9.3-05",
)
def is_copied_to_other_projects(world):
    source = project(world, "source")
    built(source.get_workflow()).update_config()
    target = project(world, "target")
    kept = first(target.get_workflow(), WorkflowDefinitionId.InitialReworkTask).id
    clone = target.clone_workflow_from(source.uid)
    expect.assertEqual(first(clone, WorkflowDefinitionId.InitialReworkTask).id, kept)
    expect.assertEqual(first(target.get_workflow(), WorkflowDefinitionId.ReviewTask).label, "Look")
    other = project(world, "other").get_workflow()
    other.copy_from(source.get_workflow())
    expect.assertEqual(len(ProjectWorkflow.get_workflow(world.client, other.project_id).get_nodes()), 5)


@check(
    "ProjectWorkflow.delete_nodes",
    "ProjectWorkflow.reposition_nodes",
    "ProjectWorkflow.get_nodes",
    facts="P9.3-05",
)
def loses_a_node_and_is_laid_out(world):
    made = project(world, "workflow")
    workflow = made.get_workflow()
    review = first(workflow, WorkflowDefinitionId.ReviewTask)
    rework = first(workflow, WorkflowDefinitionId.SendToRework)
    done = first(workflow, WorkflowDefinitionId.Done)
    initial = [first(workflow, kind) for kind in (
        WorkflowDefinitionId.InitialLabelingTask, WorkflowDefinitionId.InitialReworkTask)]
    workflow.delete_nodes([review, rework])
    for node in initial:
        workflow.add_edge(node, done, NodeOutput.Default)
    workflow.reposition_nodes(spacing_x=10)
    saved = workflow.update_config(reposition=False)
    expect.assertEqual(len(saved.get_nodes()), 3)
    expect.assertEqual(first(made.get_workflow(), WorkflowDefinitionId.Done).position.x, 110)


@check("ProjectWorkflow.update_config")
def refuses_another_initial_node(world):
    workflow = project(world, "workflow").get_workflow()
    kept = workflow.config["nodes"][0]["id"]
    workflow.config["nodes"][0]["id"] = "another"
    for edge in workflow.config["edges"]:
        edge["source"] = "another" if edge["source"] == kept else edge["source"]
    with expect.assertRaises(ValueError) as refused:
        workflow.update_config()
    expect.assertIn("must keep its id", str(refused.exception))
