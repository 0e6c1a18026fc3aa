/** The manifest is exact and the lock file whole: made where a binary was missing, it would fail every installation. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface LockEntry {
	readonly version?: string;
	readonly optional?: boolean;
	readonly resolved?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
	readonly dependencies: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
}

const lock: Readonly<Record<string, LockEntry>> = JSON.parse(
	readFileSync("package-lock.json", "utf8"),
).packages;
const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));

/** Where a package's optional dependency stands in the lock: beside it or in any folder above. */
function isLocked(packages: Readonly<Record<string, LockEntry>>, owner: string, name: string): boolean {
	for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
		if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
		if (!folder) return false;
	}
}

function missingFrom(packages: Readonly<Record<string, LockEntry>>): string[] {
	return Object.entries(packages).flatMap(([owner, entry]) =>
		Object.keys(entry.optionalDependencies ?? {})
			.filter((name) => !isLocked(packages, owner, name))
			.map((name) => `${owner} lacks ${name}`),
	);
}

describe("the lock file", () => {
	it("names the binaries of every platform that a package offers", () => {
		expect(missingFrom(lock)).toEqual([]);
	});

	it.each(["@next/swc", "@biomejs/cli", "@esbuild/", "lightningcss-", "@duckdb/node-bindings-"])(
		"has %s for the usual desks",
		(family) => {
			const names = Object.keys(lock).filter((path) => path.includes(`node_modules/${family}`));
			for (const platform of [/linux-x64/, /win32-x64/, /darwin-arm64/])
				expect(
					names.some((name) => platform.test(name)),
					`${family} ${platform}`,
				).toBe(true);
		},
	);

	it("says where nothing comes from, so that any registry serves", () => {
		expect(Object.values(lock).filter((entry) => entry.resolved)).toEqual([]);
	});

	it("is not fooled: a binary taken out is missed", () => {
		const { "node_modules/@next/swc-win32-x64-msvc": _, ...broken } = lock;
		expect(missingFrom(broken)).toContain("node_modules/next lacks @next/swc-win32-x64-msvc");
	});
});

describe("the manifest", () => {
	it("pins exact versions", () => {
		const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
			([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
		);
		expect(loose).toEqual([]);
	});

	it("and the lock agree", () => {
		for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
			expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
	});
});
