// Loaded into every program that tools/run.mjs starts: when the launcher is killed outright, the
// program closes in good order instead of holding its port for ever.
if (process.channel !== undefined && process.channel !== null) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
