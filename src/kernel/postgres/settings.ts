/** How the embedded PostgreSQL is set up. */
import { statfsSync } from "node:fs";
import { totalmem } from "node:os";

/** Durable, quiet about personal data, and modest: for two cores, with memory left for the rest. */
export function defaultSettings(memoryBytes = totalmem()): Record<string, string> {
  const mebibytes = Math.floor(memoryBytes / 1024 / 1024);
  return {
    shared_buffers: `${Math.max(64, Math.min(512, Math.floor(mebibytes / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(mebibytes / 2))}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "256MB",
    max_connections: "100",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    max_wal_size: "4GB",
    checkpoint_timeout: "15min",
    random_page_cost: "1.1",
    effective_io_concurrency: "32",
    jit: "off",
    autovacuum_naptime: "30s",
    autovacuum_vacuum_insert_scale_factor: "0.05",
    autovacuum_analyze_scale_factor: "0.02",
    autovacuum_vacuum_cost_limit: "1000",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    // The log must not hold what people entered: no statements, no parameters, no row contents.
    log_min_error_statement: "panic",
    log_parameter_max_length: "0",
    log_error_verbosity: "terse",
    ...(hasLittleSharedMemory() ? { dynamic_shared_memory_type: "mmap" } : {}),
  };
}

/** Containers often have 64 MB of /dev/shm, on which a parallel query would fail. */
function hasLittleSharedMemory(): boolean {
  try {
    const { blocks, bsize } = statfsSync("/dev/shm");
    return blocks * bsize < 256 * 1024 * 1024;
  } catch {
    return false;
  }
}
