"""The files that answers link to: at another origin, without a token, and with faults."""

from __future__ import annotations

import io
import json
import re
import struct
import zipfile
import zlib
from urllib.parse import urlsplit

import httpx2
import pytest

from beenergised.errors import ConnectionLostError
from beenergised.messages import Headers, Request
from beenergised.sandbox import SECOND_USERNAME, SandboxSettings

DOCUMENTS = """query d($p: PaginationFilter) { accountDocumentsPaged(pagination: $p) {
  data { id title type documentDate downloadLink } pagination { totalCount } } }"""
LOGS = """{ chargelogsPaged(pagination: {limit: 1000}) {
  data { id energyConsumption calibrationDetails accountDocument { id downloadLink }
         cost { grossAmount } connector { cp { country } } } } }"""
OTHERS = """{
  legalDocuments { url }
  contractPaymentMethods { termsOfUseUrl termsOfServiceUrl }
  cpsPaged { data { images { url } } }
  paymentMethods { nativeSession { applicablePaymentMethods { links { logo } } } }
}"""


@pytest.fixture
def get(sandbox):
    """Fetches a link in the process."""

    def fetch(url, **headers):
        return sandbox.handle(Request("GET", url, Headers(headers), b""))

    return fetch


@pytest.fixture
def documents(api, token):
    return api.data(DOCUMENTS, token, p={"limit": 100})["data"]


@pytest.fixture
def logs(api, token):
    return api.data(LOGS, token)["data"]


def links(value):
    """All links in an answer."""
    return set(re.findall(r'https?://[^"\s]+/files/[^"\s]+', json.dumps(value)))


# --- Documents -----------------------------------------------------------------------------------


def test_documents_are_those_that_charge_logs_refer_to_the_newest_first(documents, logs):
    assert {log["accountDocument"]["id"] for log in logs if log["accountDocument"]} == {
        document["id"] for document in documents
    }
    dates = [document["documentDate"] for document in documents]
    assert dates == sorted(dates, reverse=True)
    assert {document["type"] for document in documents} == {"invoice", "creditnote"}


def test_a_document_is_the_same_wherever_it_appears(api, token, documents, logs):
    by_id = {document["id"]: document for document in documents}
    query = "query d($id: String) { accountDocument(id: $id) { id title downloadLink } }"
    for document in documents[:3]:
        found = api.data(query, token, id=document["id"])
        assert found == {name: document[name] for name in ("id", "title", "downloadLink")}
    for log in logs:
        if log["accountDocument"]:
            link = by_id[log["accountDocument"]["id"]]["downloadLink"]
            assert log["accountDocument"]["downloadLink"] == link


def test_pages_of_documents_cover_each_once(api, token, documents):
    found = []
    for offset in range(0, len(documents), 7):
        page = api.data(DOCUMENTS, token, p={"limit": 7, "offset": offset})
        assert page["pagination"]["totalCount"] == len(documents)
        found += page["data"]
    assert found == documents


def test_no_two_drivers_share_a_document(api, documents):
    other = api.login(SECOND_USERNAME, "second")["sessionToken"]
    theirs = api.data(DOCUMENTS, other, p={"limit": 100})["data"]
    assert not {document["id"] for document in documents} & {row["id"] for row in theirs}


# --- What is fetched -----------------------------------------------------------------------------


def test_an_invoice_is_a_pdf_that_lists_its_charges(get, documents, logs):
    document = documents[1]
    response = get(document["downloadLink"])
    assert response.status == 200
    assert response.headers["content-type"] == "application/pdf"
    assert int(response.headers["content-length"]) == len(response.content)
    name = document["title"].replace(" ", "-")
    assert response.headers["content-disposition"] == f'attachment; filename="{name}.pdf"'
    text = response.content.decode("cp1252", "replace")
    billed = [log for log in logs if (log["accountDocument"] or {}).get("id") == document["id"]]
    assert text.count(" kWh") == len(billed) > 0
    for log in billed:
        assert f"{log['energyConsumption']:.3f} kWh" in text
    assert f"{sum(log['cost']['grossAmount'] for log in billed):.2f} EUR) Tj" in text


def test_a_pdf_says_truly_where_its_objects_are(get, documents):
    for document in documents[:5]:
        content = get(document["downloadLink"]).content
        assert content.startswith(b"%PDF-1.4\n")
        assert content.endswith(b"%%EOF\n")
        start = int(content.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
        assert content[start:].startswith(b"xref\n")
        places = re.findall(rb"^(\d{10}) 00000 n $", content[start:], re.MULTILINE)
        for number, place in enumerate(places, 1):
            assert content[int(place) :].startswith(b"%d 0 obj\n" % number)
        for length, stream in re.findall(rb"/Length (\d+) >>\nstream\n(.*?)\nendstream", content,
                                         re.DOTALL):  # fmt: skip
            assert int(length) == len(stream)


def test_calibration_data_is_an_archive_for_charges_in_germany(get, logs):
    calibrated = [log for log in logs if log["calibrationDetails"]]
    assert {log["connector"]["cp"]["country"] for log in calibrated} == {"DE"}
    response = get(calibrated[0]["calibrationDetails"])
    assert response.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
        assert archive.testzip() is None
        assert "values.json" in archive.namelist()
    assert get(calibrated[0]["calibrationDetails"]).content == response.content
    other = next(log for log in logs if not log["calibrationDetails"])
    wrong = calibrated[0]["calibrationDetails"].replace(calibrated[0]["id"], other["id"])
    assert get(wrong).status == 404


def test_every_link_in_an_answer_works(get, api, token):
    found = links(api.send(OTHERS, token).json())
    assert {urlsplit(url).path.split("/")[2] for url in found} == {"legal", "stations", "logos"}
    for url in found:
        response = get(url)
        assert response.status == 200, url
        kind = "image/png" if url.endswith(".png") else "application/pdf"
        assert response.headers["content-type"] == kind


def test_a_picture_is_a_whole_png(get, api, token):
    url = next(url for url in links(api.send(OTHERS, token).json()) if "/stations/" in url)
    content = get(url).content
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", content[16:24])
    position, data = 8, b""
    while position < len(content):
        length, kind = struct.unpack(">I4s", content[position : position + 8])
        body = content[position + 8 : position + 8 + length]
        (check,) = struct.unpack(">I", content[position + 8 + length : position + 12 + length])
        assert check == zlib.crc32(kind + body)
        data += body if kind == b"IDAT" else b""
        position += 12 + length
    assert len(zlib.decompress(data)) == height * (1 + 3 * width)


@pytest.mark.parametrize(
    "path",
    ["documents/none.pdf", "documents/none", "secrets/none.pdf", "calibration/none.zip", "", "..",
     "legal/none.pdf", "documents/../documents/none.pdf"],
)  # fmt: skip
def test_what_is_not_there_is_404(get, path):
    assert get(f"https://files.sandbox.invalid/files/{path}").status == 404


def test_a_file_is_asked_for_with_get(sandbox, documents):
    request = Request("POST", documents[0]["downloadLink"], Headers(), b"")
    response = sandbox.handle(request)
    assert (response.status, response.headers["allow"]) == (405, "GET")


# --- Whose token it is not -----------------------------------------------------------------------


def test_files_are_at_another_origin_than_the_api(api, token, documents):
    assert urlsplit(documents[0]["downloadLink"]).netloc == "files.sandbox.invalid"
    assert urlsplit(api.request("{ contact { id } }").url).netloc == "sandbox.invalid"


def test_a_token_that_is_sent_along_is_refused_and_seen(get, documents, token, sandbox):
    response = get(documents[0]["downloadLink"], Authorization=f"Bearer {token}")
    assert response.status == 400
    assert "Authorization" in response.text
    assert token not in response.text
    assert sandbox.calls["files"] == 1
    assert "files" not in sandbox.executed
    assert get(documents[0]["downloadLink"]).status == 200
    assert (sandbox.calls["files"], sandbox.executed["files"]) == (2, 1)


@pytest.mark.parametrize(("api_host", "files_host"), [
    ("127.0.0.1", "localhost"), ("localhost", "127.0.0.1"),
])  # fmt: skip
def test_on_a_socket_the_other_name_of_the_machine_is_the_other_origin(
    service, token, api_host, files_host
):
    url = service.url.replace("127.0.0.1", api_host)
    with httpx2.Client(timeout=60, headers={"Authorization": f"Bearer {token}"}) as client:
        answer = client.post(url, json={"query": DOCUMENTS}).json()
    link = answer["data"]["accountDocumentsPaged"]["data"][0]["downloadLink"]
    assert urlsplit(link).hostname == files_host
    assert urlsplit(link).port == urlsplit(service.url).port
    fetched = httpx2.get(link, timeout=60)
    assert fetched.headers["content-type"] == "application/pdf"
    assert fetched.content.endswith(b"%%EOF\n")
    assert (
        httpx2.get(link, timeout=60, headers={"Authorization": f"Bearer {token}"}).status_code
        == 400
    )


# --- Links that end ------------------------------------------------------------------------------


def test_links_last_for_ever_unless_set_otherwise(get, documents, sandbox):
    assert SandboxSettings().link_lifetime is None
    sandbox.advance(10 * 365 * 24 * 3600)
    assert get(documents[0]["downloadLink"]).status == 200
    sandbox.advance(-10 * 365 * 24 * 3600)


def test_a_link_expires_if_that_is_set(api, token, get, sandbox, documents):
    sandbox.configure(link_lifetime=60)
    fresh = api.data(DOCUMENTS, token)["data"][0]["downloadLink"]
    assert get(fresh).status == 200
    assert get(documents[0]["downloadLink"]).status == 403  # one that knows no end
    assert get(fresh + "0").status == 200  # nothing is signed: this is no lesson in security
    sandbox.advance(61)
    response = get(fresh)
    sandbox.advance(-61)
    assert response.status == 403
    assert "expired" in response.text
    legal = api.data("{ legalDocuments { url } }", token)[0]["url"]
    assert "expires" not in legal


# --- What goes wrong -----------------------------------------------------------------------------


@pytest.fixture
def over_the_wire(service, token):
    """Fetches the newest invoice over a socket."""
    headers = {"Authorization": f"Bearer {token}"}
    answer = httpx2.post(service.url, json={"query": DOCUMENTS}, headers=headers, timeout=60).json()
    link = answer["data"]["accountDocumentsPaged"]["data"][0]["downloadLink"]
    return lambda: httpx2.get(link, timeout=60)


def test_a_file_can_be_away_for_a_while(over_the_wire, sandbox):
    sandbox.faults.add("503:operation=files,times=2,retry_after=1")
    answers = [over_the_wire() for _ in range(3)]
    assert [answer.status_code for answer in answers] == [503, 503, 200]
    assert answers[0].headers["retry-after"] == "1"


def test_a_page_may_come_instead_of_a_file(over_the_wire, sandbox):
    sandbox.faults.add("html:operation=files")
    answer = over_the_wire()
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("kind", ["cut_off", "wrong_length", "reset_before", "reset_after"])
def test_a_body_may_be_interrupted(over_the_wire, sandbox, kind):
    sandbox.faults.add(f"{kind}:operation=files")
    with pytest.raises(httpx2.TransportError):
        over_the_wire()
    assert over_the_wire().status_code == 200


def test_half_a_file_may_come_with_the_length_of_the_half(over_the_wire, sandbox):
    whole = over_the_wire().content
    sandbox.faults.add("truncated:operation=files")
    assert over_the_wire().content == whole[: len(whole) // 2]


def test_a_length_may_be_wrong(get, documents, sandbox):
    sandbox.faults.add("wrong_length:operation=files,by=7")
    response = get(documents[0]["downloadLink"])
    assert int(response.headers["content-length"]) == len(response.content) + 7


def test_in_the_process_a_broken_body_is_an_error(get, documents, sandbox):
    sandbox.faults.add("cut_off:operation=files")
    with pytest.raises(ConnectionLostError):
        get(documents[0]["downloadLink"])


def test_faults_of_answers_with_data_leave_files_alone(get, documents, sandbox):
    for kind in ("unknown_enum", "null", "revoked_token"):
        sandbox.faults.add(kind)
    assert get(documents[0]["downloadLink"]).status == 200
    assert len(sandbox.faults) == 3
    sandbox.faults.clear()
    sandbox.faults.add("429")  # any request: a file's too
    assert get(documents[0]["downloadLink"]).status == 429
