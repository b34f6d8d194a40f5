import assert from "node:assert/strict";
import { test } from "node:test";
import { schemaCompilers } from "#kernel/http/compilers.ts";
import { ROUTES } from "../src/app.ts";

test("every schema of every route can be compiled, though the server does so only when it is asked", () => {
  const { validator, serializer } = schemaCompilers();
  let compiled = 0;
  for (const { id, params, query, body, response } of ROUTES)
    for (const [part, compile] of [
      [params, () => validator({ schema: params, httpPart: "params" })],
      [query, () => validator({ schema: query, httpPart: "querystring" })],
      [body, () => validator({ schema: body, httpPart: "body" })],
      [response, () => serializer({ schema: response })],
    ] as const) {
      if (part === undefined) continue;
      assert.equal(typeof compile(), "function", id);
      compiled++;
    }
  assert.ok(compiled > 600, `${compiled}`);
});
