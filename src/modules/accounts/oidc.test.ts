import assert from "node:assert/strict";
import { type KeyObject, createHash, generateKeyPairSync, sign } from "node:crypto";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Actor } from "#kernel/pure/actor.ts";
import { buildApp } from "../../app.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { createStaffAccounts } from "./index.ts";
import { aBrowser, staffThreePeople } from "../../../test/accounts.ts";

const SYSTEM: Actor = { kind: "system", job: "test" };
const PASSWORD = "Long-tang 7 hao";

type Claims = Record<string, unknown>;

/** A small issuer that speaks the protocol over HTTP: discovery, keys, and tokens for codes with PKCE. */
class Issuer {
  readonly server: Server;
  readonly grants = new Map<string, { challenge: string; claims: Claims; key: KeyObject }>();
  readonly own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  readonly foreign = generateKeyPairSync("rsa", { modulusLength: 2048 });
  url = "";
  port = 0;

  constructor() {
    this.server = createServer((request, response) => {
      let body = "";
      request.on("data", (part) => (body += part));
      request.on("end", () => {
        const answer = this.answer(request.url ?? "", new URLSearchParams(body));
        response.writeHead(answer === undefined ? 400 : 200, {
          "content-type": "application/json",
        });
        response.end(JSON.stringify(answer ?? { error: "invalid_grant" }));
      });
    });
  }

  listen(): Promise<void> {
    return new Promise((next) =>
      this.server.listen(this.port, "127.0.0.1", () => {
        this.port = (this.server.address() as AddressInfo).port;
        this.url = `http://127.0.0.1:${this.port}`;
        next();
      }),
    );
  }

  close(): Promise<void> {
    return new Promise((next) => {
      this.server.closeAllConnections();
      this.server.close(() => next());
    });
  }

  answer(path: string, form: URLSearchParams): object | undefined {
    if (path === "/.well-known/openid-configuration")
      return {
        issuer: this.url,
        authorization_endpoint: `${this.url}/authorize`,
        token_endpoint: `${this.url}/token`,
        jwks_uri: `${this.url}/keys`,
        id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
      };
    if (path === "/keys")
      return {
        keys: [{ ...this.own.publicKey.export({ format: "jwk" }), kid: "k1", alg: "RS256" }],
      };
    const grant = this.grants.get(form.get("code") ?? "");
    const verifier = createHash("sha256").update(form.get("code_verifier") ?? "");
    if (path !== "/token" || grant?.challenge !== verifier.digest("base64url")) return undefined;
    return { access_token: "a", token_type: "Bearer", id_token: token(grant.claims, grant.key) };
  }

  /** What happens when somebody consents: the address that the browser is sent back to. */
  consent(url: string, claims: Claims, key: KeyObject = this.own.privateKey): string {
    const asked = new URL(url).searchParams;
    const code = `code-${this.grants.size}`;
    const now = Math.floor(Date.now() / 1000);
    this.grants.set(code, {
      challenge: asked.get("code_challenge") ?? "",
      key,
      claims: {
        iss: this.url,
        aud: asked.get("client_id"),
        nonce: asked.get("nonce"),
        iat: now,
        exp: now + 300,
        ...claims,
      },
    });
    return `/api/v1/sign-in/oidc/callback?code=${code}&state=${asked.get("state")}`;
  }
}

function token(claims: Claims, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "RS256", kid: "k1" })}.${part(claims)}`;
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
}

const issuer = new Issuer();
let program: TestProgram;
let server: FastifyInstance;

before(async () => {
  await issuer.listen();
  await issuer.close(); // down while the program starts
  program = await testProgram({
    env: { OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: "guiwei", OIDC_CLIENT_SECRET: "secret" },
  });
  const people = await staffThreePeople(program.context(SYSTEM));
  await createStaffAccounts(program.context(SYSTEM), [
    { username: "cao.yun", password: PASSWORD, personId: people.cao.personId },
    { username: "lin.fan", password: PASSWORD, personId: people.lin.personId },
  ]);
  server = await buildApp(program, "/nowhere");
});
after(async () => {
  await issuer.close();
  await server.close();
  await program.remove();
});

const http = () => aBrowser(server);

async function signInAs(claims: Claims, key?: KeyObject, next?: string) {
  const browser = http();
  const body = next === undefined ? {} : { next };
  const start = await browser.post("/api/v1/sign-in/oidc", body);
  assert.equal(start.status, 200);
  const answer = await browser.get(issuer.consent(start.json.url, claims, key));
  assert.equal(answer.status, 303);
  return { browser, answer };
}

test("an issuer that is down is an outage for those who use it and for nobody else", async () => {
  const start = await http().post("/api/v1/sign-in/oidc", {});
  assert.equal(start.status, 503);
  const password = await http().post("/api/v1/sign-in", {
    username: "cao.yun",
    password: PASSWORD,
  });
  assert.equal(password.json.step, "done");
  assert.deepEqual((await http().get("/api/v1/sign-in/options")).json, { oidc: true, demo: false });
  await issuer.listen();
});

test("once it is up, the account with the same user name is signed in and linked by subject", async () => {
  const { browser, answer } = await signInAs({ sub: "s-1", preferred_username: "Cao.Yun" });
  assert.equal(answer.location, "/console");
  assert.match(answer.setCookie, /guiwei\.session_token=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
  assert.equal((await browser.get("/api/v1/me")).json.username, "cao.yun");
  const renamed = await signInAs({ sub: "s-1", preferred_username: "lin.fan" });
  assert.equal((await renamed.browser.get("/api/v1/me")).json.username, "cao.yun");
});

test("a second subject with a linked user name opens nothing", async () => {
  const { browser, answer } = await signInAs({ sub: "s-2", preferred_username: "cao.yun" });
  assert.equal(answer.location, "/console/sign-in?refused=accounts.oidc_no_account");
  assert.equal((await browser.get("/api/v1/me")).json.kind, "anonymous");
});

test("somebody without an account gets none", async () => {
  const { answer } = await signInAs({ sub: "s-3", preferred_username: "new.comer" });
  assert.equal(answer.location, "/console/sign-in?refused=accounts.oidc_no_account");
  const nameless = await signInAs({ sub: "s-4" });
  assert.equal(nameless.answer.location, "/console/sign-in?refused=accounts.oidc_no_account");
});

test("a token of another key, client, issuer, nonce or time opens nothing", async () => {
  const good = { sub: "s-1", preferred_username: "cao.yun" };
  const past = Math.floor(Date.now() / 1000) - 600;
  for (const [claims, key] of [
    [good, issuer.foreign.privateKey],
    [{ ...good, aud: "somebody-else" }, undefined],
    [{ ...good, iss: "http://evil.example" }, undefined],
    [{ ...good, nonce: "another" }, undefined],
    [{ ...good, exp: past }, undefined],
  ] as const) {
    const { browser, answer } = await signInAs(claims, key);
    assert.equal(answer.location, "/console/sign-in?refused=accounts.oidc_failed");
    assert.equal((await browser.get("/api/v1/me")).json.kind, "anonymous");
  }
});

test("a callback in a browser that did not begin, or with another state, opens nothing", async () => {
  const browser = http();
  const { url } = (await browser.post("/api/v1/sign-in/oidc", {})).json;
  const back = issuer.consent(url, { sub: "s-1", preferred_username: "cao.yun" });
  const victim = await http().get(back);
  assert.equal(victim.location, "/console/sign-in?refused=accounts.step_expired");
  const forged = await browser.get(back.replace(/state=.*/, "state=forged"));
  assert.equal(forged.location, "/console/sign-in?refused=accounts.step_expired");
});

test("a refusal at the issuer comes back as one", async () => {
  const browser = http();
  const { url } = (await browser.post("/api/v1/sign-in/oidc", {})).json;
  const state = new URL(url).searchParams.get("state");
  const answer = await browser.get(
    `/api/v1/sign-in/oidc/callback?error=access_denied&state=${state}`,
  );
  assert.equal(answer.location, "/console/sign-in?refused=accounts.oidc_failed");
});

test("afterwards one goes on where one wanted to, on this site only", async () => {
  const claims = { sub: "s-1" };
  for (const [next, location] of [
    ["/console/cases/12?tab=x", "/console/cases/12?tab=x"],
    ["//evil.example/", "/console"],
    ["/\\evil.example", "/console"],
    ["https://evil.example", "/console"],
    ["javascript:alert(1)", "/console"],
  ] as const)
    assert.equal((await signInAs(claims, undefined, next)).answer.location, location);
});

test("a program without an issuer has no such way in", async () => {
  const plain = await testProgram();
  const app = await buildApp(plain, "/nowhere");
  const answer = await aBrowser(app).post("/api/v1/sign-in/oidc", {});
  assert.equal(answer.status, 404);
  assert.equal(answer.json.error.code, "accounts.oidc_off");
  await app.close();
  await plain.remove();
});
