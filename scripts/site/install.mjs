/** Installs exactly what the lock file says, and only when what stands in node_modules says something else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HOME, runNpm } from "./run.mjs";

const packagesOf = (path) => {
	try {
		return JSON.parse(readFileSync(join(HOME, path), "utf8")).packages;
	} catch {
		return null;
	}
};

/**
 * True when the installed packages are the locked ones. Optional packages (other systems' binaries) may be absent,
 * extra ones may be present.
 * @param {Record<string, {version?: string, optional?: boolean, devOptional?: boolean}>} wanted the lock file's packages
 * @param {Record<string, {version?: string}> | null} found what npm wrote last into node_modules; null when it did not finish
 */
export function isInstalled(wanted, found) {
	if (!found) return false;
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === "") return true;
		const present = found[path];
		return present ? present.version === entry.version : Boolean(entry.optional || entry.devOptional);
	});
}

/** Runs `npm ci` when needed. @throws Error when it fails */
export async function ensureInstalled() {
	const wanted = packagesOf("package-lock.json");
	if (!wanted) throw new Error("package-lock.json cannot be read: is this a complete clone?");
	if (isInstalled(wanted, packagesOf("node_modules/.package-lock.json"))) return;
	console.log("安装依赖（只在首次或依赖变化时）… installing packages");
	const code = await runNpm(["ci", "--prefer-offline", "--no-audit", "--no-fund"]);
	if (code !== 0)
		throw new Error(`npm ci failed (${code}): a first start needs the network, or a filled npm cache`);
}
