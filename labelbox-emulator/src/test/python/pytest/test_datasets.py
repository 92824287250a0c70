def test_creates_a_data_row(client):
    dataset = client.create_dataset(name="Digits", iam_integration=None)
    task = dataset.create_data_rows([{"row_data": "https://example.org/1.png", "global_key": "one"}])
    task.wait_till_done()
    assert task.errors is None
    assert client.get_data_row_by_global_key("one").row_data == "https://example.org/1.png"


def test_begins_empty(client):
    assert list(client.get_datasets()) == []
