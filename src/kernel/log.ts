/** Structured logs without personal data: route templates, statuses and durations, never bodies, names or query strings. */
import { type Logger, pino } from "pino";

export type { Logger };

/** Makes the program's logger. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: (error: Error & { code?: unknown }) => ({
        type: error.name,
        // Messages of the driver may quote values; only its code and the place are kept for database errors.
        message: typeof error.code === "string" ? `code ${error.code}` : error.message,
        stack: (error.stack ?? "").split("\n").slice(1, 8).join("\n"),
      }),
    },
  });
}
