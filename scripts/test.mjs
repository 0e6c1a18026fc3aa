#!/usr/bin/env node
/** `npm test`: installs what is missing, then every check and test in one order; the first failure ends it. */
import "./site/require-node.mjs";

import("./site/test.mjs")
	.then(({ test }) => test())
	.then((passed) => process.exit(passed ? 0 : 1))
	.catch((error) => {
		console.error(error.stack ?? error.message);
		process.exit(1);
	});
