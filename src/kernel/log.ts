/** Structured logs without personal data: route templates, statuses and durations, never bodies, names or query strings. */
import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";

export type { Logger };

/** Makes the program's logger; it writes to standard output unless told where else. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: (error: Error & { code?: unknown }) => ({
        type: error.name,
        // Messages of the driver may quote values; only its code and the place are kept for database errors.
        message: typeof error.code === "string" ? `code ${error.code}` : error.message,
        // A message of several lines would go on into the stack: only the places are kept.
        stack: (error.stack ?? "")
          .split("\n")
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 7)
          .join("\n"),
      }),
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
