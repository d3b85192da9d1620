// usage: node bench/first-wheel.mjs WHEEL
// Prints, as JSON, what reading its entry points costs in this process.
import { openWheel } from "../dist/index.js";

const [file] = process.argv.slice(2);
// V8 goes on compiling, in threads of its own, what loading the modules has made hot: no part of the call.
await new Promise((resolve) => setTimeout(resolve, 100));
const cpuBefore = process.cpuUsage();
const before = performance.now();
const wheel = await openWheel(file);
const found = wheel.entryPoints.length;
const wall = performance.now() - before;
const cpu = process.cpuUsage(cpuBefore);
if (found !== 2) throw new Error(`${found} entry points`);
console.log(JSON.stringify({ cpu: (cpu.user + cpu.system) / 1000, wall }));
