/** Child processes for the commands: same folder, quiet telemetry, output passed through. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder, wherever the command was called from. */
export const HOME = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

const QUIET = { NEXT_TELEMETRY_DISABLED: "1", PLAYWRIGHT_SKIP_BROWSER_GC: "1" };

/**
 * Runs a command and resolves to its exit code; never rejects.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{env?: Record<string, string>, quiet?: boolean}} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
	return new Promise((done) => {
		const child = spawn(command, args, {
			cwd: HOME,
			env: { ...process.env, ...QUIET, ...env },
			stdio: ["ignore", quiet ? "ignore" : "inherit", quiet ? "ignore" : "inherit"],
		});
		child.once("error", (error) => {
			if (!quiet) console.error(error.message);
			done(127);
		});
		child.once("exit", (code, signal) => done(code ?? (signal ? 130 : 1)));
	});
}

/** Runs the JavaScript entry of an installed package, so that no shell wrapper is needed on any system. */
export function runTool(entry, args, options) {
	return run(process.execPath, [join(HOME, "node_modules", entry), ...args], options);
}

/** Runs npm: the one that started us, else the one beside this Node, else the one on the path. */
export function runNpm(args, options) {
	const beside = join(process.execPath, "../../lib/node_modules/npm/bin/npm-cli.js");
	const onWindows = join(process.execPath, "../node_modules/npm/bin/npm-cli.js");
	const entry = [process.env.npm_execpath, beside, onWindows].find(
		(path) => path && /npm-cli\.[cm]?js$/.test(path) && existsSync(path),
	);
	return entry ? run(process.execPath, [entry, ...args], options) : run("npm", args, options);
}
