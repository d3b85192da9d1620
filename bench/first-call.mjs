// usage: node bench/first-call.mjs DIRECTORY GROUP
// Prints, as JSON, what the first and the best of many later entryPoints({ group }) cost in this process.
import { openEnvironment } from "../dist/index.js";

const [directory, group] = process.argv.slice(2);

async function call() {
  const environment = await openEnvironment({ path: [directory] });
  return environment.entryPoints({ group }).length;
}

// V8 goes on compiling, in threads of its own, what loading the modules has made hot: no part of the call.
await new Promise((resolve) => setTimeout(resolve, 100));
const cpuBefore = process.cpuUsage();
const before = performance.now();
const found = await call();
const wall = performance.now() - before;
const cpu = process.cpuUsage(cpuBefore);
let best = Infinity;
const end = performance.now() + 300;
for (let round = 0; round < 3 || (round < 15 && performance.now() < end); round++) {
  const start = performance.now();
  await call();
  best = Math.min(best, performance.now() - start);
}
console.log(JSON.stringify({ found, cpu: (cpu.user + cpu.system) / 1000, wall, best }));
