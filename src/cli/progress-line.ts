import type { Invocation } from "./invocation.ts";

/** A line on a terminal's stderr that says how far something has come, and is gone when it is done. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

const DELAY = 1000;
const INTERVAL = 100;

/** Shows nothing before a second has passed, and nothing at all where nobody sees it. */
export function progressLine({ stderr }: Pick<Invocation, "stderr">, isQuiet: boolean): ProgressLine {
  const start = Date.now();
  let next = start + DELAY;
  let isShown = false;
  return {
    show(text) {
      if (!stderr.isTTY || isQuiet || Date.now() < next) return;
      next = Date.now() + INTERVAL;
      isShown = true;
      stderr.write(`\r\x1b[K${text}`);
    },
    clear() {
      if (isShown) stderr.write("\r\x1b[K");
    },
  };
}
