/** Runs inside a worker thread: gives DuckDB's Node worker the browser's messaging, which is all it asks for. */
const { parentPort, workerData } = require("node:worker_threads");

globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
parentPort.on("message", (data) => globalThis.onmessage({ data }));
require(workerData);
