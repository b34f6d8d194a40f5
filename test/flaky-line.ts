/**
 * A bad telephone line between a browser and the server, in the open: a small HTTP proxy that loses requests
 * before the server has them, loses answers after it has acted, cuts answers in half, sends requests twice
 * and says that it is busy, all by a seed. What passes through a service worker passes through it too.
 */
import { type IncomingMessage, type ServerResponse, createServer, request as ask } from "node:http";
import type { AddressInfo } from "node:net";

/** What may happen to a request on its way. */
export const FATES = ["passes", "lost", "answerLost", "answerCut", "twice", "busy"] as const;
export type Fate = (typeof FATES)[number];

export type FlakyLine = {
  /** Where the browser goes. */
  readonly address: string;
  /** Nothing passes at all: a cellar, a lift. */
  isDown: boolean;
  /** Requests of the API meet their fates; pages and their files pass. */
  isFlaky: boolean;
  /** What the worker script of /field becomes on its way, as after a new version was put on the server. */
  newVersion: ((script: string) => string) | undefined;
  /** How often each fate struck. */
  readonly struck: Readonly<Record<Fate, number>>;
  readonly close: () => Promise<void>;
};

/** Of a hundred requests so many meet each fate; the rest pass. */
const ODDS: readonly (readonly [Fate, number])[] = [
  ["lost", 14],
  ["answerLost", 20],
  ["answerCut", 8],
  ["twice", 8],
  ["busy", 6],
];

function fateOf(chance: number): Fate {
  let rest = chance * 100;
  for (const [fate, share] of ODDS) {
    if (rest < share) return fate;
    rest -= share;
  }
  return "passes";
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
};

function forward(target: URL, request: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, url, headers } = request;
    const onward = ask(
      { host: target.hostname, port: target.port, method, path: url, headers, agent: false },
      (answer) => {
        bodyOf(answer).then(
          (whole) =>
            resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: whole }),
          reject,
        );
      },
    );
    onward.on("error", reject);
    onward.end(body);
  });
}

function deliver(response: ServerResponse, answer: Answer, isCut: boolean): void {
  const headers = { ...answer.headers };
  delete headers["transfer-encoding"];
  response.writeHead(answer.status, { ...headers, "content-length": answer.body.length });
  if (!isCut) return void response.end(answer.body);
  response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () =>
    response.socket?.destroy(),
  );
}

const BUSY: Answer = {
  status: 503,
  headers: { "content-type": "application/json" },
  body: Buffer.from('{"error":{"code":"http.busy","kind":"outage","message":"busy","params":{}}}'),
};

/** Opens a line to a server; `chance` gives numbers from 0 to 1. */
export async function flakyLine(server: string, chance: () => number): Promise<FlakyLine> {
  const target = new URL(server);
  const struck: Record<Fate, number> = {
    passes: 0,
    lost: 0,
    answerLost: 0,
    answerCut: 0,
    twice: 0,
    busy: 0,
  };
  const proxy = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      const isMeant = line.isFlaky && /^\/api\/v1\/(?!sign)/.test(request.url ?? "");
      const fate = isMeant ? fateOf(chance()) : "passes";
      if (isMeant && !line.isDown) struck[fate] += 1;
      if (line.isDown || fate === "lost") return void request.socket.destroy();
      if (fate === "busy") return deliver(response, BUSY, false);
      const { newVersion } = line;
      const isRenewed = newVersion !== undefined && request.url === "/field-worker.js";
      if (isRenewed) delete request.headers["accept-encoding"];
      let answer = await forward(target, request, body);
      if (isRenewed)
        answer = { ...answer, body: Buffer.from(newVersion(answer.body.toString("utf8"))) };
      if (fate === "twice") answer = await forward(target, request, body);
      if (fate === "answerLost") return void request.socket.destroy();
      deliver(response, answer, fate === "answerCut");
    })().catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const line: FlakyLine = {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    isDown: false,
    isFlaky: false,
    newVersion: undefined,
    struck,
    close: () =>
      new Promise((resolve) => {
        proxy.closeAllConnections();
        proxy.close(() => resolve());
      }),
  };
  return line;
}
