"""The page that a browser gets at `/graphql/`: an editor of its own, and GraphiQL if reachable.

The plain editor needs nothing from elsewhere. GraphiQL is fetched from a public network when the
machine has one; it is not part of this package.
"""

from __future__ import annotations

import json
from typing import Final

_CDN: Final = "https://cdn.jsdelivr.net/npm"

_QUERY: Final = """\
query recent {
  chargelogsPaged(pagination: {limit: 5, offset: 0}) {
    pagination { totalCount isLastPage }
    data { id status dateStart energyConsumption cost { grossAmount currency } }
  }
}
"""

_PAGE: Final = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>be.ENERGISED sandbox</title>
<style>
  body { font: 15px system-ui, sans-serif; margin: 0; height: 100vh; display: flex;
         flex-direction: column; color: #1b2733; }
  header { display: flex; gap: .6rem; align-items: center; padding: .6rem 1rem;
           background: #eef3f7; flex-wrap: wrap; }
  h1 { font-size: 1rem; margin: 0 1rem 0 0; }
  main { flex: 1; display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; padding: .5rem 1rem;
         min-height: 0; }
  main > div { display: flex; flex-direction: column; min-height: 0; }
  textarea, pre, input { font: 13px ui-monospace, monospace; border: 1px solid #b9c6d2;
         border-radius: 4px; padding: .5rem; box-sizing: border-box; }
  textarea, pre { flex: 1; margin: .2rem 0 .5rem; width: 100%; }
  textarea.small { flex: 0 0 5rem; }
  pre { overflow: auto; background: #f8fafb; }
  input { flex: 1; min-width: 12rem; }
  button { padding: .4rem .9rem; border: 1px solid #8aa; border-radius: 4px; cursor: pointer;
           background: #fff; }
  #graphiql { flex: 1; min-height: 0; }
  [hidden] { display: none !important; }
</style>
</head>
<body>
<header>
  <h1>be.ENERGISED sandbox</h1>
  <button id="run">Run (Ctrl+Enter)</button>
  <button id="login">Log in as the demo driver</button>
  <input id="token" placeholder="Bearer token" aria-label="Bearer token" autocomplete="off">
  <button id="switch" hidden>GraphiQL</button>
  <span id="status" role="status"></span>
</header>
<main id="plain">
  <div>
    <label for="query">Query</label>
    <textarea id="query" spellcheck="false"></textarea>
    <label for="variables">Variables (JSON)</label>
    <textarea id="variables" class="small" spellcheck="false"></textarea>
    <label for="headers">More headers (JSON)</label>
    <textarea id="headers" class="small" spellcheck="false"></textarea>
  </div>
  <div><span>Answer</span><pre id="result"></pre></div>
</main>
<div id="graphiql" hidden></div>
<script>
const demo = __DEMO__;
const $ = (id) => document.getElementById(id);
$("query").value = __QUERY__;

async function ask(query, variables, token, more) {
  const headers = {"Content-Type": "application/json", ...more};
  if (token) headers.Authorization = "Bearer " + token;
  const response = await fetch("/graphql/", {
    method: "POST", headers, body: JSON.stringify({query, variables}),
  });
  const text = await response.text();
  let body = text;
  try { body = JSON.parse(text); } catch (error) { /* shown as it is */ }
  return {status: response.status, body};
}

function parsed(id) {
  return $(id).value.trim() ? JSON.parse($(id).value) : undefined;
}

async function run() {
  try {
    $("status").textContent = "…";
    const answer = await ask($("query").value, parsed("variables"), $("token").value,
                             parsed("headers"));
    $("status").textContent = "HTTP " + answer.status;
    $("result").textContent = typeof answer.body === "string"
      ? answer.body : JSON.stringify(answer.body, null, 2);
  } catch (error) {
    $("status").textContent = String(error);
  }
}

async function login() {
  const answer = await ask(
    "mutation login($u: String!, $p: String!)"
    + " { initSession(username: $u, password: $p) { sessionToken refreshToken } }",
    {u: demo.username, p: demo.password}, demo.psk);
  const session = answer.body.data && answer.body.data.initSession;
  $("token").value = session ? session.sessionToken : "";
  $("status").textContent = session ? "Logged in" : "Not logged in: HTTP " + answer.status;
}

$("run").onclick = run;
$("login").onclick = login;
$("login").hidden = !demo.psk;
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "Enter") run();
});

function load(name) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = "__CDN__/" + name;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

async function graphiql() {
  await load("react@18.3.1/umd/react.production.min.js");
  await load("react-dom@18.3.1/umd/react-dom.production.min.js");
  await load("graphiql@3.8.3/graphiql.min.js");
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "__CDN__/graphiql@3.8.3/graphiql.min.css";
  document.head.append(style);
  $("switch").hidden = false;
}

// Not before it is seen: an editor that is made while hidden shows no text.
let shown = false;
function show() {
  if (shown) return;
  shown = true;
  const fetcher = async (params) =>
    (await ask(params.query, params.variables, $("token").value)).body;
  ReactDOM.createRoot($("graphiql")).render(
    React.createElement(GraphiQL, {fetcher, defaultQuery: $("query").value}));
}

$("switch").onclick = () => {
  const plain = $("plain").hidden;
  $("plain").hidden = $("run").hidden = !plain;
  $("graphiql").hidden = plain;
  $("switch").textContent = plain ? "GraphiQL" : "Plain editor";
  if (!plain) show();
};
graphiql().catch(() => { /* no network: the plain editor is all there is */ });
</script>
</body>
</html>
"""


def page(psk: str, username: str, password: str) -> str:
    """The page as HTML. Without a `psk` it cannot log in by itself."""
    demo = {"psk": psk, "username": username, "password": password}
    return (
        _PAGE.replace("__DEMO__", _for_script(demo))
        .replace("__QUERY__", _for_script(_QUERY))
        .replace("__CDN__", _CDN)
    )


def _for_script(value: object) -> str:
    """JSON that cannot end the script element it stands in."""
    return json.dumps(value).replace("<", "\\u003c")
