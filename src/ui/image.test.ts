import assert from "node:assert/strict";
import { test } from "node:test";
import { fitInside } from "./image.ts";

test("a picture is made to fit by its longer edge, keeps its shape and never grows", () => {
  assert.deepEqual(fitInside({ width: 4000, height: 3000 }, 2560), { width: 2560, height: 1920 });
  assert.deepEqual(fitInside({ width: 3000, height: 4000 }, 2560), { width: 1920, height: 2560 });
  assert.deepEqual(fitInside({ width: 2560, height: 100 }, 2560), { width: 2560, height: 100 });
  assert.deepEqual(fitInside({ width: 40, height: 30 }, 2560), { width: 40, height: 30 });
  assert.deepEqual(fitInside({ width: 10000, height: 1 }, 2560), { width: 2560, height: 1 });
});
