import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { ApiError, addressOf, connectClient, send } from "./client.ts";

type Seen = { method: string; url: string; headers: IncomingMessage["headers"]; body: string };

let server: Server;
let seen: Seen[] = [];
let answers: ((response: ServerResponse) => void)[] = [];

function json(status: number, body: unknown) {
  return (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
}

before(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => {
      body += part.toString();
    });
    request.on("end", () => {
      seen.push({
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body,
      });
      (answers.shift() ?? json(200, {}))(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  connectClient({
    fetch: (address, init) => fetch(new URL(address as string, origin), init),
    language: () => "en",
    pause: () => Promise.resolve(),
  });
});
after(() => server.close());
beforeEach(() => {
  seen = [];
  answers = [];
});

test("a path is filled and encoded, and empty query values are left out", () => {
  assert.equal(addressOf("/cases/{id}", { params: { id: 12 } }), "/api/v1/cases/12");
  assert.equal(
    addressOf("/api/v1/duties/{code}", {
      params: { code: "a/b" },
      query: { q: "老人 办证", area: undefined },
    }),
    "/api/v1/duties/a%2Fb?q=%E8%80%81%E4%BA%BA+%E5%8A%9E%E8%AF%81",
  );
  assert.equal(
    addressOf("/x", { query: { state: ["open", "late"] } }),
    "/api/v1/x?state=open&state=late",
  );
  assert.throws(() => addressOf("/cases/{id}", {}), /needs id/);
});

test("a reading request has no idempotency key, a writing one has", async () => {
  await send("GET", "/cases");
  await send("POST", "/cases", { body: { title: "弄堂口垃圾堆积" } });
  assert.equal(seen[0]?.headers["idempotency-key"], undefined);
  assert.match(String(seen[1]?.headers["idempotency-key"]), /^[0-9a-f-]{36}$/);
  assert.equal(seen[1]?.body, '{"title":"弄堂口垃圾堆积"}');
  assert.equal(seen[1]?.headers["accept-language"], "en");
});

test("an outage is tried once more under the same key", async () => {
  answers = [
    json(503, { error: { code: "db.busy", kind: "outage", message: "busy", params: {} } }),
  ];
  assert.deepEqual(await send("POST", "/cases", { body: {} }), {});
  assert.equal(seen.length, 2);
  assert.equal(seen[0]?.headers["idempotency-key"], seen[1]?.headers["idempotency-key"]);
});

test("a dead connection is tried once more and then told as such", async () => {
  const die = (response: ServerResponse) => {
    response.destroy();
  };
  answers = [die, die];
  await assert.rejects(send("GET", "/cases"), (error: unknown) => {
    assert.ok(error instanceof ApiError);
    assert.equal(error.kind, "network");
    assert.equal(error.status, 0);
    return true;
  });
});

test("a refusal carries its code, params and reference, and is not tried again", async () => {
  answers = [
    json(409, {
      error: {
        code: "cases.already_closed",
        kind: "conflict",
        message: "This case is closed",
        params: { number: "GW-1" },
        reference: "r-1",
      },
    }),
  ];
  await assert.rejects(send("POST", "/cases/1/close", { body: {} }), (error: unknown) => {
    assert.ok(error instanceof ApiError);
    assert.equal(error.code, "cases.already_closed");
    assert.equal(error.message, "This case is closed");
    assert.deepEqual(error.params, { number: "GW-1" });
    assert.equal(error.reference, "r-1");
    return true;
  });
  assert.equal(seen.length, 1);
});

test("an answer that is not ours becomes a defect with plain words", async () => {
  answers = [
    (response) => {
      response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
    },
  ];
  await assert.rejects(send("GET", "/cases"), (error: unknown) => {
    assert.ok(error instanceof ApiError);
    assert.equal(error.kind, "defect");
    assert.equal(error.message, "Something went wrong on our side. Try again in a moment");
    return true;
  });
});

test("a receipt is shown as authorization", async () => {
  await send("GET", "/tracking", {}, { receipt: "GW-1:1234" });
  assert.equal(seen[0]?.headers.authorization, "Receipt GW-1:1234");
});
