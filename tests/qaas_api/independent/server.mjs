// An OAuth server that is not ours (oidc-provider), with the device grant, for one test module.
//
// What is ours here is only what its documentation asks an operator for: a client, where state is
// kept, the pace of polls (the package has the error, and leaves the measuring to its operator),
// and an API that asks it whether a token is good. POST /_test/advance moves the clock of this
// process, so that nothing is waited for, and /_test/destroy ends one access token.

import { createServer } from 'node:http';

import Provider, { errors } from 'oidc-provider';

const CLIENT = process.argv[2];
const INTERVAL = 5;

let ahead = 0;
const now = Date.now;
Date.now = () => now() + ahead * 1000;

const rows = new Map();
const polled = new Map();

class Memory {
  constructor(model) {
    this.model = model;
  }

  key(id) {
    return `${this.model} ${id}`;
  }

  async upsert(id, payload) {
    rows.set(this.key(id), { ...payload });
  }

  async find(id) {
    const row = rows.get(this.key(id));
    // While the person is at it (inFlight), the server's own pages ask too.
    const waits = row && row.accountId === undefined && !row.error && !row.inFlight;
    if (waits && this.model === 'DeviceCode') {
      const before = polled.get(id);
      polled.set(id, Date.now());
      if (before !== undefined && Date.now() - before < INTERVAL * 1000 - 200) {
        throw new errors.SlowDown();
      }
    }
    return row;
  }

  async findBy(name, value) {
    return [...rows.entries()].find(
      ([key, row]) => key.startsWith(`${this.model} `) && row[name] === value,
    )?.[1];
  }

  findByUid(uid) {
    return this.findBy('uid', uid);
  }

  findByUserCode(code) {
    return this.findBy('userCode', code);
  }

  async consume(id) {
    rows.get(this.key(id)).consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id) {
    rows.delete(this.key(id));
  }

  async revokeByGrantId(grant) {
    for (const [key, row] of rows) {
      if (row.grantId === grant && key.startsWith(`${this.model} `)) rows.delete(key);
    }
  }
}

const server = createServer();
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  adapter: Memory,
  clients: [{
    client_id: CLIENT,
    token_endpoint_auth_method: 'none',
    application_type: 'native',
    grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
    redirect_uris: [],
    response_types: [],
  }],
  cookies: { keys: ['of this test'] },
  features: { deviceFlow: { enabled: true }, revocation: { enabled: true } },
  scopes: ['openid', 'offline_access', `${CLIENT}/user_impersonation`],
  // offline_access needs a consent prompt, which no device can ask for.
  issueRefreshToken: async (ctx, client) => client.grantTypeAllowed('refresh_token'),
  expiresWithSession: async () => false,
  rotateRefreshToken: true,
  ttl: {
    AccessToken: 3600, DeviceCode: 900, RefreshToken: 7776000, Grant: 94608000, Session: 86400,
    Interaction: 3600, IdToken: 3600,
  },
});

const operator = {
  id: 1, created: '2026-01-02T03:04:05Z', last_updated: '2026-01-02T03:04:05Z',
  organization_name: 'Elsewhere GmbH', street: 'Feldweg 1', zip_code: '01234', town: 'Anderswo',
  terms_agreed: null, customer_reference: null,
};

async function api(request, response) {
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const found = await provider.AccessToken.find(token);
  if (!found || found.isExpired) {
    response.writeHead(401).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify([operator]));
}

const oauth = provider.callback();
server.on('request', (request, response) => {
  const url = new URL(request.url, issuer);
  if (url.pathname === '/_test/advance') {
    ahead += Number(url.searchParams.get('seconds'));
    response.end();
  } else if (url.pathname === '/_test/destroy') {
    // Only this one: its own revocation ends all that came of the same login.
    provider.AccessToken.find(url.searchParams.get('token'))
      .then((token) => token.destroy()).then(() => response.end());
  } else if (url.pathname === '/api/chargepointoperators') {
    api(request, response);
  } else {
    oauth(request, response);
  }
});

// The process that started it has gone: nobody is left to serve.
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
process.stdout.write(`${issuer}\n`);
