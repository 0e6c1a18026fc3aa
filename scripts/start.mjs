#!/usr/bin/env node
/** `npm start`: installs and builds what is not fresh, serves the page, prints its address. Node built-ins only. */
import "./site/require-node.mjs";

import("./site/start.mjs")
	.then(({ start }) => start(process.argv.slice(2)))
	.catch((error) => {
		console.error(error.message);
		process.exit(1);
	});
