/** The start itself: each step asks whether it is still needed, so a second start takes a second. */
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { serve } from "../serve.mjs";
import { isBuilt } from "./fresh.mjs";
import { ensureInstalled } from "./install.mjs";
import { siteOptions } from "./options.mjs";
import { HOME, run } from "./run.mjs";

const OPENERS = {
	darwin: ["open"],
	win32: ["cmd", "/c", "start", ""],
	linux: ["xdg-open"],
};

/** A person sits before this machine: not a build machine, not a remote shell, not root without a screen. */
function hasDesktop() {
	const { CI, SSH_CONNECTION, SSH_TTY, DISPLAY, WAYLAND_DISPLAY } = process.env;
	if (CI || SSH_CONNECTION || SSH_TTY || process.getuid?.() === 0) return false;
	return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function addresses(origin, port, host) {
	if (host !== "0.0.0.0" && host !== "::") return [origin];
	const outward = Object.values(networkInterfaces())
		.flat()
		.filter((address) => address && address.family === "IPv4" && !address.internal)
		.map((address) => `http://${address.address}:${port}`);
	return [`http://localhost:${port}`, ...outward];
}

/** Serves until the process is ended. @throws Error when a step fails, with what to do */
export async function start(args) {
	const { port, host, open } = siteOptions(args);
	await ensureInstalled();
	if (!isBuilt()) {
		console.log("生成页面（只在首次或程序变化时）… building the page");
		const code = await run(process.execPath, [join(HOME, "scripts/build.mjs")]);
		if (code !== 0) throw new Error(`the build failed (${code}); nothing is served`);
	}
	const site = await serve({ root: join(HOME, "out"), port, host });
	const [first, ...others] = addresses(site.origin, site.port, host);
	console.log(`\n反诈研判台  ${first}/`);
	for (const address of others) console.log(`            ${address}/`);
	console.log("按 Ctrl+C 停止");
	for (const signal of ["SIGINT", "SIGTERM"])
		process.once(signal, () => site.close().then(() => process.exit(0)));
	const opener = OPENERS[process.platform];
	if (open && opener && hasDesktop())
		await run(opener[0], [...opener.slice(1), `${first}/`], { quiet: true });
}
