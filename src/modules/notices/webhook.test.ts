import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { isInside, isLoopback } from "./actions/addresses.ts";
import { isSignedBy, post, signatureOf } from "./actions/webhook.ts";

type Heard = { readonly headers: Record<string, unknown>; readonly body: string };
let heard: Heard[] = [];
let answer: { status: number; headers?: Record<string, string>; body?: string } = { status: 204 };
let receiver: Server;
let port = 0;

before(async () => {
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(answer.status, answer.headers).end(answer.body ?? "");
    });
  });
  await new Promise<void>((settle) => receiver.listen(0, "127.0.0.1", settle));
  ({ port } = receiver.address() as AddressInfo);
});
after(() => receiver.close());

const one = (changes: Partial<Parameters<typeof post>[0]> = {}) => ({
  url: `http://127.0.0.1:${port}/hook`,
  deliveryId: "0c6d1b0e-6f0e-4d6b-9a4e-1f6a3b1c2d3e",
  body: '{"kind":"urged"}',
  secret: "whsec_test",
  allowsInside: true,
  now: Date.parse("2026-11-24T02:00:00.000Z"),
  ...changes,
});

test("a delivery is signed over its time, its id and its body", async () => {
  heard = [];
  answer = { status: 204 };
  assert.deepEqual(await post(one()), { outcome: "sent" });
  const [{ headers, body } = { headers: {}, body: "" }] = heard;
  assert.equal(body, '{"kind":"urged"}');
  assert.equal(headers["guiwei-delivery"], "0c6d1b0e-6f0e-4d6b-9a4e-1f6a3b1c2d3e");
  assert.equal(headers["guiwei-timestamp"], "1795485600");
  const mac = createHmac("sha256", "whsec_test")
    .update('1795485600.0c6d1b0e-6f0e-4d6b-9a4e-1f6a3b1c2d3e.{"kind":"urged"}')
    .digest("hex");
  assert.equal(headers["guiwei-signature"], `t=1795485600,v1=${mac}`);
});

test("a signature fits no other body, no other delivery, no other time and no other secret", () => {
  const signature = signatureOf("secret", 100, "a", "{}");
  assert.ok(isSignedBy("secret", signature, "a", "{}"));
  assert.ok(!isSignedBy("secret", signature, "a", "{ }"));
  assert.ok(!isSignedBy("secret", signature, "b", "{}"));
  assert.ok(!isSignedBy("secret", signature.replace("t=100", "t=101"), "a", "{}"));
  assert.ok(!isSignedBy("other", signature, "a", "{}"));
  assert.ok(!isSignedBy("secret", "", "a", "{}"));
});

test("a receiver that points elsewhere is not followed", async () => {
  heard = [];
  answer = { status: 302, headers: { location: `http://127.0.0.1:${port}/elsewhere` } };
  assert.deepEqual(await post(one()), { outcome: "refused", error: "http_302" });
  assert.equal(heard.length, 1);
  answer = { status: 204 };
});

test("nothing is posted inside unless the setting allows it, whatever the name", async () => {
  heard = [];
  for (const url of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, "https://10.0.0.1/"])
    assert.deepEqual(
      await post(one({ url, allowsInside: false })),
      { outcome: "refused", error: "private_address" },
      url,
    );
  assert.equal(heard.length, 0);
});

test("plain HTTP goes to this machine alone, also where inside is allowed", async () => {
  assert.deepEqual(await post(one({ url: "http://10.255.255.1/" })), {
    outcome: "refused",
    error: "needs_tls",
  });
});

test("a receiver that is not there is out of reach", async () => {
  const gone = createServer();
  await new Promise<void>((settle) => gone.listen(0, "127.0.0.1", settle));
  const { port: free } = gone.address() as AddressInfo;
  await new Promise((settle) => gone.close(settle));
  assert.deepEqual(await post(one({ url: `http://127.0.0.1:${free}/` })), {
    outcome: "out",
    error: "econnrefused",
  });
});

test("addresses inside are known in every spelling", () => {
  for (const inside of [
    "127.0.0.1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "fe80::1",
    "fd12::1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "ff02::1",
    "not an address",
  ])
    assert.ok(isInside(inside), inside);
  for (const outside of ["8.8.8.8", "172.15.0.1", "172.32.0.1", "2606:4700:4700::1111"])
    assert.ok(!isInside(outside), outside);
  assert.ok(isLoopback("127.9.9.9") && isLoopback("::1") && !isLoopback("128.0.0.1"));
});
