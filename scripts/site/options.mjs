/** What the commands may be told: where to listen, which folder, whether to open a browser. */
import { parseArgs } from "node:util";

/**
 * Reads `--port --host --root --no-open`; PORT and HOST stand in for what is not given.
 * @param {readonly string[]} args
 * @returns {{port: number, host: string, root: string, open: boolean}}
 */
export function siteOptions(args) {
	const { values } = parseArgs({
		args: [...args],
		options: {
			port: { type: "string", default: process.env.PORT || "4173" },
			host: { type: "string", default: process.env.HOST || "127.0.0.1" },
			root: { type: "string", default: "out" },
			"no-open": { type: "boolean", default: false },
		},
	});
	const port = Number(values.port);
	if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`not a port: ${values.port} (0–65535)`);
	return { port, host: values.host, root: values.root, open: !values["no-open"] };
}
