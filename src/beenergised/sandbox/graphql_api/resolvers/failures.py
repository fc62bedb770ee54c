"""A refusal inside an answer: HTTP 200, data, and in it what went wrong."""

from __future__ import annotations

from http import HTTPStatus

from beenergised.sandbox.graphql_api.execution import Document


class RejectedError(Exception):
    """What was asked for is not done; raised inside a transaction, it undoes the rest.

    The codes are the sandbox's own, the reference names none.
    """

    def __init__(
        self, code: str, message: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status

    def body(self, status_text: str | None = None) -> Document:
        """As `ErrorBody` and `ContractErrorBody`, with the status's own words where none are given.

        The fields of the content of the service behind are not known.
        """
        return {
            "code": self.code,
            "response": {
                "status": int(self.status),
                "statusText": status_text or self.status.phrase,
                "body": {"unknownFields": None},
            },
        }
