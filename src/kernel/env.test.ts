import assert from "node:assert/strict";
import { test } from "node:test";
import { SETTINGS, WrongSetting, readEnv } from "./env.ts";

const KEY = Buffer.alloc(32, 1).toString("base64");

/** The one sentence with which a boot stops. */
function sentence(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    assert.ok(error instanceof WrongSetting);
    return error.message;
  }
  return "accepted";
}

test("nothing set gives the defaults: port 3000 on loopback, embedded database, demo", () => {
  const env = readEnv({});
  assert.equal(env.PORT, 3000);
  assert.equal(env.HOST, "127.0.0.1");
  assert.equal(env.DATABASE_URL, "");
  assert.equal(env.TEMPLATE, "demo");
  assert.equal(env.FIELD_KEY, undefined);
  assert.deepEqual(env.TRUSTED_PROXIES, []);
  assert.equal(env.DATA_DIR, `${process.cwd()}/data`);
});

test("an empty value counts as not set", () => {
  assert.equal(readEnv({ PORT: "" }).PORT, 3000);
});

test("right values are read as what they mean", () => {
  const env = readEnv({
    PORT: "0",
    HOST: "::1",
    TRUSTED_PROXIES: " 10.0.0.1 , 192.168.0.0/16, fd00::/8,",
    PUBLIC_URL: "https://guiwei.example/",
    FIELD_KEY: KEY,
    DATABASE_URL: "postgresql://u:p@db/guiwei",
  });
  assert.equal(env.PORT, 0);
  assert.deepEqual(env.TRUSTED_PROXIES, ["10.0.0.1", "192.168.0.0/16", "fd00::/8"]);
  assert.equal(env.PUBLIC_URL, "https://guiwei.example");
  assert.equal(env.FIELD_KEY?.length, 32);
});

test("tiles of a map may lie in several layers", () => {
  const env = readEnv({
    MAP_TILES_URL: "https://a.example:8443/{z}/{x}/{y}  http://b.example/t?x={x}&y={y}&z={z}",
    MAP_TILES_ATTRIBUTION: "© Example",
    MAP_TILES_DATUM: "gcj02",
  });
  assert.deepEqual(env.MAP_TILES_URL, [
    "https://a.example:8443/{z}/{x}/{y}",
    "http://b.example/t?x={x}&y={y}&z={z}",
  ]);
  assert.equal(env.MAP_TILES_DATUM, "gcj02");
  assert.deepEqual(readEnv({}).MAP_TILES_URL, []);
});

const wrong: readonly (readonly [name: string, value: string, message: RegExp])[] = [
  ["PORT", "65536", /^PORT must be a whole number from 0 to 65535, not "65536"\.$/],
  ["PORT", "-1", /^PORT must be a whole number/],
  ["PORT", "http", /^PORT must be a whole number/],
  ["PORT", "3000.5", /^PORT must be a whole number/],
  ["HOST", "my host", /^HOST must be a host name or an IP address, not "my host"\.$/],
  ["HOST", "http://0.0.0.0", /^HOST must be a host name/],
  ["DATABASE_URL", "mysql://db/guiwei", /^DATABASE_URL must start with postgres:\/\/\.$/],
  ["PUBLIC_URL", "guiwei.example", /^PUBLIC_URL must be an http\(s\) address/],
  ["PUBLIC_URL", "ftp://guiwei.example", /^PUBLIC_URL must be an http\(s\) address/],
  [
    "PUBLIC_URL",
    "https://city.example/guiwei",
    /^PUBLIC_URL must be an address without a path, such as https:\/\/city\.example\.$/,
  ],
  ["TRUSTED_PROXIES", "10.0.0.1,proxy", /^TRUSTED_PROXIES must be IP addresses .* not "proxy"\.$/],
  ["TRUSTED_PROXIES", "10.0.0.0/33", /not "10\.0\.0\.0\/33"\.$/],
  ["TRUSTED_PROXIES", "10.0.0.0/8/8", /^TRUSTED_PROXIES must be/],
  ["FIELD_KEY", "c2hvcnQ=", /^FIELD_KEY must be 32 bytes in base64\.$/],
  ["FIELD_KEY", `!${KEY}`, /^FIELD_KEY must be 32 bytes in base64\.$/],
  ["TEMPLATE", "paris", /^TEMPLATE must be one of demo, empty, not "paris"\.$/],
  ["LOG_LEVEL", "loud", /^LOG_LEVEL must be one of fatal, .* not "loud"\.$/],
  ["CODE_SENDER", "pigeon", /^CODE_SENDER must be one of outbox, webhook, not "pigeon"\.$/],
  ["CODE_SENDER", "webhook", /^CODE_WEBHOOK_URL must be given when CODE_SENDER is webhook\.$/],
  ["CODE_WEBHOOK_URL", "javascript:alert(1)", /^CODE_WEBHOOK_URL must be an http\(s\) address/],
  [
    "MAP_TILES_URL",
    "tiles.example/{z}/{x}/{y}.png",
    /^MAP_TILES_URL must be http\(s\) addresses with blanks between them, not "tiles\.example/,
  ],
  [
    "MAP_TILES_URL",
    "https://t{0-7}.example/{z}/{x}/{y}.png",
    /^MAP_TILES_URL must be http\(s\) addresses with blanks between them, not "https:\/\/t\{0-7\}/,
  ],
  [
    "MAP_TILES_URL",
    "https://a.example;script-src/{z}/{x}/{y}",
    /^MAP_TILES_URL must be http\(s\) addresses/,
  ],
  [
    "MAP_TILES_URL",
    "https://tiles.example/{z}/{x}.png",
    /^MAP_TILES_URL must say where \{z\}, \{x\} and \{y\} go, not "https:\/\/tiles\.example\/\{z\}\/\{x\}\.png"\.$/,
  ],
  [
    "MAP_TILES_URL",
    "https://tiles.example/{z}/{x}/{y}.png",
    /^MAP_TILES_ATTRIBUTION must be given when MAP_TILES_URL is\.$/,
  ],
  [
    "MAP_TILES_DATUM",
    "bd09",
    /^MAP_TILES_DATUM must be one of wgs84, cgcs2000, gcj02, not "bd09"\.$/,
  ],
  ["OIDC_ISSUER", "login", /^OIDC_ISSUER must be an http\(s\) address, not "login"\.$/],
  ["OIDC_ISSUER", "https://login.example", /^OIDC_CLIENT_ID must be given when OIDC_ISSUER is\.$/],
];

for (const [name, value, message] of wrong)
  test(`${name}=${value} stops the boot with one sentence`, () => {
    assert.match(sentence({ [name]: value }), message);
  });

test("a wrong key or database address is not repeated in the sentence", () => {
  assert.doesNotMatch(sentence({ FIELD_KEY: "c2VjcmV0" }), /c2VjcmV0/);
  assert.doesNotMatch(sentence({ DATABASE_URL: "db://u:hidden@h" }), /hidden/);
});

test("every setting says what it means in both languages and can read its own default", () => {
  for (const [name, setting] of Object.entries(SETTINGS)) {
    assert.match(name, /^[A-Z][A-Z_]+$/);
    assert.ok(setting.meaning.en.length > 5 && setting.meaning.zh.length > 3, name);
    assert.doesNotThrow(() => setting.read(setting.default), name);
  }
});
