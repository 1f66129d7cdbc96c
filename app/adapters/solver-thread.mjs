// The thread that solves, one program after the other: HiGHS holds whatever thread it runs in. In JavaScript, because
// tsx does not reach the threads of Node 20.
import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';

const highs = await loadHighs();
parentPort.on('message', ({ text, options }) => {
  parentPort.postMessage(highs.solve(text, options));
});
