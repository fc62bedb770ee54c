"""The first use of models by several threads at once, in a process that has not used them yet."""

import subprocess
import sys

PROGRAM = """
import threading
barrier = threading.Barrier(8)
failures = []

def use():
    barrier.wait()
    try:
        from beenergised.graphql_api.operation_index import operation
        page = operation("chargelogsPaged").read({"chargelogsPaged": {"data": [
            {"id": "a", "status": "new", "authId": "x", "connector": {"id": None}}]}})
        assert page.data[0].connector.model_dump(mode="json")["id"] is None
        assert [d.where for d in page.drift] == ["data[0].connector.id"]
        assert '"status":"new"' in page.model_dump_json()
    except BaseException as error:
        failures.append(repr(error))

threads = [threading.Thread(target=use) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(failures)
"""


def test_the_first_use_by_eight_threads_at_once_works():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
