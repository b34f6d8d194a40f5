/**
 * A load generator that costs little: one keep-alive connection a worker, raw sockets, no parsing beyond the status
 * and the length. Talks to loopback only and stops by itself.
 */
import { type Socket, connect } from "node:net";

export type BenchRequest = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Load = {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly statuses: Readonly<Record<string, number>>;
};

/** The value below which a share of sorted numbers lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** A request as it goes over the wire. */
export function write(request: BenchRequest, host: string): string {
  const body = request.body ?? "";
  let head = `${request.method} ${request.path} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\n`;
  for (const [name, value] of Object.entries(request.headers ?? {}))
    head += `${name}: ${value}\r\n`;
  if (body !== "")
    head += `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  return `${head}\r\n${body}`;
}

/**
 * Sends one request over a connection and answers status and body; under load nobody reads the body, and only its
 * bytes are counted.
 */
export function exchange(
  socket: Socket,
  text: string,
  keep: boolean,
): Promise<{ status: number; body: Buffer }> {
  return new Promise((settle, fail) => {
    let head: Buffer = Buffer.alloc(0);
    const body: Buffer[] = [];
    let missing = -1;
    let status = 0;
    const onData = (chunk: Buffer): void => {
      let rest = chunk;
      if (missing < 0) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        const lines = head.toString("latin1", 0, end);
        const length = /\r\ncontent-length: (\d+)/i.exec(lines);
        if (length === null) {
          fail(new Error("the answer has no content-length"));
          return;
        }
        status = Number(lines.slice(9, 12));
        missing = Number(length[1]);
        rest = head.subarray(end + 4);
      }
      if (keep) body.push(rest);
      missing -= rest.length;
      if (missing > 0) return;
      socket.off("data", onData);
      socket.off("error", fail);
      settle({ status, body: Buffer.concat(body) });
    };
    socket.on("data", onData);
    socket.once("error", fail);
    socket.write(text);
  });
}

/** Opens a connection to the server. */
export function open(port: number): Promise<Socket> {
  return new Promise((settle, fail) => {
    const socket = connect({ host: "127.0.0.1", port, noDelay: true });
    socket.once("connect", () => settle(socket));
    socket.once("error", fail);
  });
}

/** Runs `connections` workers until the time is over or the requests are used up. */
export async function load(options: {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly next: (worker: number) => BenchRequest;
  /** Ends it before its time. */
  readonly until?: AbortSignal;
}): Promise<Load> {
  const latencies: number[] = [];
  const statuses: Record<string, number> = {};
  const host = `127.0.0.1:${options.port}`;
  const sockets = await Promise.all(
    Array.from({ length: options.connections }, () => open(options.port)),
  );
  const started = performance.now();
  const until = started + options.seconds * 1000;
  await Promise.all(
    sockets.map(async (socket, worker) => {
      while (performance.now() < until && options.until?.aborted !== true) {
        const text = write(options.next(worker), host);
        const before = performance.now();
        const { status } = await exchange(socket, text, false);
        latencies.push(performance.now() - before);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      socket.destroy();
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    seconds,
    perSecond: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    max: latencies.at(-1) ?? 0,
    statuses,
  };
}

/** One request by itself. */
export async function request(
  port: number,
  what: BenchRequest,
): Promise<{ status: number; body: Buffer }> {
  const socket = await open(port);
  try {
    return await exchange(socket, write(what, `127.0.0.1:${port}`), true);
  } finally {
    socket.destroy();
  }
}
