import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { earlyFetch } from "./early.ts";
import { EARLY, type EarlyAnswers, earlyKey } from "./early-answers.ts";

let server: Server;
let address = "";
let asked: string[] = [];
let statuses: number[] = [];

before(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers["accept-language"]}`);
    response.writeHead(statuses.shift() ?? 200).end(String(asked.length));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/duty`;
});
after(() => server.close());
beforeEach(() => {
  asked = [];
  statuses = [];
});

const inLanguage = (language: string) => ({ "accept-language": language });
const say = async (method: string, language = "zh"): Promise<string> =>
  (await earlyFetch(address, { method, headers: inLanguage(language) })).text();

/** What the start script does. */
function askEarly(): void {
  const headers = new Headers(inLanguage("zh"));
  const early: EarlyAnswers = new Map([[earlyKey(address, headers), fetch(address, { headers })]]);
  (globalThis as { [EARLY]?: EarlyAnswers })[EARLY] = early;
}

test("what was asked before the page was there is taken once, and asked anew after that", async () => {
  askEarly();
  assert.equal(await say("GET"), "1");
  assert.deepEqual(asked, ["GET zh"]);
  assert.equal(await say("GET"), "2");
});

test("an answer in another language is not taken", async () => {
  askEarly();
  assert.equal(await say("GET", "en"), "2");
  assert.deepEqual(asked, ["GET zh", "GET en"]);
});

test("an early answer that failed is asked again", async () => {
  statuses = [503, 200];
  askEarly();
  assert.equal(await say("GET"), "2");
});

test("after something was sent no early answer is right any more", async () => {
  askEarly();
  assert.equal(await say("POST"), "2");
  assert.equal(await say("GET"), "3");
});
