// Asks the bot in this container whether it is ready, and shows what it says: exit code 0 if it is.
const port = process.env.HEALTH_PORT || '8080';
try {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(3_500) });
  process.stdout.write(await response.text());
  process.exitCode = response.ok ? 0 : 1;
} catch (error) {
  process.stdout.write(`/readyz does not answer: ${error.message}\n`);
  process.exitCode = 1;
}
