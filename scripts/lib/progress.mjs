import process from 'node:process';

const quietMilliseconds = 15_000;

/** Shows `label` and the time that `work` has taken so far: live on a terminal, else as a line now and then. */
export async function withProgress(label, work) {
  const start = performance.now();
  const line = () => `${label} … ${seconds(performance.now() - start)}`;
  const live = process.stdout.isTTY;
  const show = live ? () => process.stdout.write(`\r${line()}`) : () => console.log(line());

  if (live) show();
  else console.log(`${label} …`);
  const timer = setInterval(show, live ? 1000 : quietMilliseconds);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    console.log(live ? `\r${line()}` : line());
  }
}

/** Milliseconds as people read them, such as `12.3 s`. */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
