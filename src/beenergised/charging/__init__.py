"""One charge handle for every API that starts charges, over a backend for each.

`_async/handle.py` is the handle, `_async/backend.py` the part that an API supplies, `record.py`
what a handle remembers, `_async/follow.py` a watch and a reconciliation without a handle.
"""
