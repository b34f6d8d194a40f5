import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceLabel, networkOf, sessionEnds } from "./session.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test("a staff session ends twelve hours after the last request and seven days after signing in", () => {
  assert.equal(sessionEnds("staff", 0, 0), 12 * HOUR);
  assert.equal(sessionEnds("staff", 0, 2 * DAY), 2 * DAY + 12 * HOUR);
  assert.equal(sessionEnds("staff", 0, 7 * DAY - HOUR), 7 * DAY);
});

test("a resident's session lasts thirty days, however much it is used", () => {
  assert.equal(sessionEnds("resident", 0, 0), 30 * DAY);
  assert.equal(sessionEnds("resident", 0, 29 * DAY), 30 * DAY);
});

test("of an address only the network is kept", () => {
  assert.equal(networkOf("203.0.113.77"), "203.0.113.0/24");
  assert.equal(networkOf("::ffff:203.0.113.77"), "203.0.113.0/24");
  assert.equal(networkOf("2001:db8:85a3:8d3:1319:8a2e:370:7348"), "2001:db8:85a3::/48");
  assert.equal(networkOf("2001:db8::1"), "2001:db8::/48");
  assert.equal(networkOf("::1"), "::/48");
  assert.equal(networkOf("fe80::1"), "fe80::/48");
  assert.equal(networkOf("not an address"), "");
  assert.equal(networkOf(""), "");
});

test("of a user agent only browser and system are kept", () => {
  assert.equal(
    deviceLabel(
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
    ),
    "Edge · Windows",
  );
  assert.equal(
    deviceLabel(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50",
    ),
    "WeChat · iOS",
  );
  assert.equal(
    deviceLabel("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"),
    "Firefox · Linux",
  );
  assert.equal(deviceLabel("curl/8.5.0"), "");
  assert.equal(deviceLabel(undefined), "");
});
