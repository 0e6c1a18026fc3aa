/** A backup is the whole workspace in one sealed file, and whatever is wrong with a file is said. */
import { createHash } from "node:crypto";
import { deflateSync, strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import type { Archive } from "@/lib/workspace/archive";
import { readBackup, writeBackup } from "@/lib/workspace/backup";
import { batchOf, CHEAP, chance, entryAt, everythingIn, opened } from "../../support/archive";
import { MemoryStore } from "../../support/memory-store";

const random = chance("backups");
const now = "2026-05-11 08:00:00" as CivilMoment;
const options = { passcode: "备份口令", random, now, cost: CHEAP };

async function filled(): Promise<Archive> {
	const archive = await opened(new MemoryStore(), { passcode: "本机口令" });
	await archive.change({
		addBatches: [
			batchOf(1001, { incident: ["张晓某", "乙"], victim: [] }),
			batchOf(2001, { incident: ["丙"] }),
		],
		documents: { settings: { day: 8 }, __proto__x: ["a"] },
		journal: [entryAt(1), entryAt(2)],
	});
	await archive.change({ journal: [entryAt(3)] });
	return archive;
}

const manifestOf = (file: Uint8Array) =>
	JSON.parse(strFromU8(unzipSync(file)["manifest.json"] ?? new Uint8Array()));

/** The file again with other entries, its checksum and that of its manifest made to fit: what only a forger does. */
function forged(file: Uint8Array, change: (entries: Record<string, Uint8Array>) => Zippable): Uint8Array {
	const zip = zipSync(change(unzipSync(file)), { level: 0 });
	const whole = new Uint8Array(zip.length + 71);
	whole.set(zip);
	whole[zip.length - 2] = 71;
	const sealed = createHash("sha256").update(whole.subarray(0, zip.length)).digest("hex");
	whole.set(strToU8(`sha256:${sealed}`), zip.length);
	return whole;
}

function withManifest(file: Uint8Array, change: (manifest: Record<string, unknown>) => unknown): Uint8Array {
	return forged(file, (entries) => {
		const { checksum: _, ...manifest } = manifestOf(file);
		const core = JSON.stringify(change(manifest));
		const checksum = createHash("sha256").update(core).digest("hex");
		return { ...entries, "manifest.json": strToU8(`${core.slice(0, -1)},"checksum":"${checksum}"}`) };
	});
}

const refusal = (file: Uint8Array, passcode = "备份口令") => readBackup(file, passcode).then(everythingIn);

describe("a backup file", () => {
	it("holds everything the workspace holds, under a passcode of its own", async () => {
		const archive = await filled();
		const contents = await readBackup(await writeBackup(archive, options), "备份口令");
		expect(await everythingIn(contents)).toEqual(await everythingIn(archive));
		expect([contents.created, contents.sourceRevision, contents.app]).toEqual([now, 3, "反诈研判台"]);
		expect(await contents.journal()).toEqual([entryAt(3), entryAt(2), entryAt(1)]);
	});

	it("can be of an empty workspace", async () => {
		const archive = await opened(new MemoryStore());
		const contents = await readBackup(await writeBackup(archive, options), "备份口令");
		expect(await everythingIn(contents)).toEqual({ batches: [], tables: [], documents: [], journal: [] });
	});

	it("is a zip that says what it is, and lists its parts with their sums", async () => {
		const file = await writeBackup(await filled(), { ...options, app: "反诈研判台 0.2.0" });
		const entries = unzipSync(file);
		const manifest = manifestOf(file);
		expect(manifest).toMatchObject({
			format: "yanpan-backup",
			version: 1,
			app: "反诈研判台 0.2.0",
			created: now,
			revision: 3,
			key: { key: { kind: "passcode", kdf: "scrypt", N: 2, r: 1, p: 1 } },
		});
		expect(manifest.notice).toContain("个人信息");
		const listed = Object.keys(entries).filter((name) => name !== "manifest.json");
		expect(manifest.parts.map(({ name }: { name: string }) => name)).toEqual(listed);
		expect(listed.map((name) => name.split("/")[0]).sort()).toEqual([
			"batch",
			"batch",
			"document",
			"document",
			"head",
			"journal",
			"rows",
			"rows",
		]);
		for (const { name, bytes, sha256 } of manifest.parts) {
			expect(entries[name]).toHaveLength(bytes);
			expect(
				createHash("sha256")
					.update(entries[name] ?? "")
					.digest("hex"),
			).toBe(sha256);
		}
		const { checksum, ...core } = manifest;
		expect(createHash("sha256").update(JSON.stringify(core)).digest("hex")).toBe(checksum);
	});

	it("shows no plain text, and shares no byte of a key or part with the workspace", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		await archive.change({
			addBatches: [batchOf(1, { incident: ["张晓某"] })],
			documents: { settings: "330106" },
		});
		const file = Buffer.from(await writeBackup(archive, options));
		for (const secret of ["张晓某", "330106", "incident", "备份口令"])
			expect(file.includes(secret)).toBe(false);
		const header = JSON.parse(
			Buffer.from(store.disk.parts.get("header") ?? [])
				.toString()
				.split("\n")[0] ?? "",
		);
		expect(header.key.kind).toBe("open");
		expect(file.includes(header.key.key)).toBe(false);
		for (const bytes of store.disk.parts.values()) expect(file.includes(Buffer.from(bytes))).toBe(false);
	});

	it("needs a passcode, and opens with no other", async () => {
		const archive = await filled();
		const nameless = writeBackup(archive, { ...options, passcode: "" });
		await expect(nameless).rejects.toMatchObject({ code: "passcode_empty" });
		const file = await writeBackup(archive, options);
		for (const wrong of ["本机口令", "", "备份口令 "])
			await expect(readBackup(file, wrong)).rejects.toMatchObject({ code: "wrong_passcode" });
	});

	it("says how far it is, and is called off", async () => {
		const archive = await filled();
		const heard: [number, number][] = [];
		await writeBackup(archive, { ...options, onProgress: (done, total) => heard.push([done, total]) });
		expect(heard).toEqual([
			[0, 2],
			[1, 2],
			[2, 2],
		]);
		const off = new AbortController();
		const onProgress = (done: number) => done === 1 && off.abort();
		const calledOff = writeBackup(archive, { ...options, onProgress, signal: off.signal });
		await expect(calledOff).rejects.toMatchObject({ code: "cancelled" });
	});

	it("is not made of a workspace that is broken, or that changes meanwhile", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		await archive.change({ addBatches: [batchOf(1, { a: ["x"] }), batchOf(2, { a: ["y"] })] });
		const reader = await opened(store.restarted(), { mode: "read" });
		await archive.change({ dropBatches: [2] });
		await expect(writeBackup(reader, options)).rejects.toMatchObject({ code: "archive_moved" });
		const rows = (await store.list()).find((name) => name.startsWith("rows/")) ?? "";
		store.disk.parts.delete(rows);
		await expect(writeBackup(archive, options)).rejects.toMatchObject({
			code: "archive_damaged",
			batchId: 1,
		});
	});
});

describe("a file that is refused", () => {
	it.each<[string, string, RegExp, (file: Uint8Array) => Uint8Array]>([
		["is empty", "backup_foreign", /不是本程序的备份文件/, () => new Uint8Array()],
		["is another zip", "backup_foreign", /不是本程序/, () => zipSync({ "xl/workbook.xml": strToU8("<a/>") })],
		["is text", "backup_foreign", /不是本程序/, () => strToU8("姓名,证件号码\n")],
		["was cut", "backup_damaged", /没有复制完/, (file) => file.subarray(0, file.length - 100)],
		["was cut by a byte", "backup_damaged", /没有复制完/, (file) => file.subarray(0, -1)],
		["got longer", "backup_damaged", /没有复制完/, (file) => new Uint8Array([...file, 0])],
		[
			"has a changed part",
			"backup_damaged",
			/第\d个部件（.+）被改动或损坏/,
			(file) => {
				const part = unzipSync(file).head ?? new Uint8Array();
				const at = Buffer.from(file).indexOf(Buffer.from(part)) + 5;
				return file.map((byte, place) => (place === at ? byte ^ 1 : byte));
			},
		],
		[
			"was packed again by another program",
			"backup_damaged",
			/没有复制完/,
			(file) =>
				zipSync(
					Object.fromEntries(
						Object.entries(unzipSync(file)).map(([name, bytes]) => [
							name,
							[bytes, { level: name === "manifest.json" ? 0 : 9 }],
						]),
					),
				),
		],
		[
			"is newer",
			"backup_newer",
			/升级程序/,
			(file) => withManifest(file, () => ({ format: "yanpan-backup", version: 2 })),
		],
		[
			"has a key of a newer version",
			"backup_damaged",
			/目录无法识别/,
			(file) => withManifest(file, (manifest) => ({ ...manifest, key: { version: 2 } })),
		],
		[
			"asks for more memory than there is",
			"backup_damaged",
			/目录无法识别/,
			(file) =>
				withManifest(file, (manifest) => {
					const { key, ...header } = manifest.key as { key: object };
					return { ...manifest, key: { ...header, key: { ...key, N: 2 ** 30 } } };
				}),
		],
		[
			"lacks a part",
			"backup_damaged",
			/缺少第\d个部件（批次数据）/,
			(file) =>
				forged(file, (entries) =>
					Object.fromEntries(Object.entries(entries).filter(([name]) => !name.startsWith("rows/"))),
				),
		],
		[
			"lacks a part and its line",
			"backup_damaged",
			/缺少批次数据（批次1001）/,
			(file) => {
				const isOther = (name: string) => !name.startsWith("rows/");
				const shorter = withManifest(file, (manifest) => ({
					...manifest,
					parts: (manifest.parts as { name: string }[]).filter(({ name }) => isOther(name)),
				}));
				return forged(shorter, (entries) =>
					Object.fromEntries(Object.entries(entries).filter(([name]) => isOther(name))),
				);
			},
		],
		[
			"has a part too many",
			"backup_damaged",
			/目录以外/,
			(file) => forged(file, (entries) => ({ ...entries, more: strToU8("x") })),
		],
		[
			"has no manifest worth the name",
			"backup_damaged",
			/目录无法识别/,
			(file) =>
				forged(file, (entries) => ({ ...entries, "manifest.json": strToU8(`{"format":"yanpan-backup"}`) })),
		],
		[
			"has a forged date",
			"backup_damaged",
			/目录无法识别/,
			(file) =>
				forged(file, (entries) => ({
					...entries,
					"manifest.json": strToU8(
						strFromU8(entries["manifest.json"] ?? new Uint8Array()).replace("2026-05-11", "2026-05-12"),
					),
				})),
		],
		[
			"has its rows swapped, with lines that fit",
			"backup_damaged",
			/批次1001的数据未通过校验/,
			(file) => {
				const rows = Object.keys(unzipSync(file)).filter((name) => name.startsWith("rows/"));
				const other = (name: string) => (rows.includes(name) ? (rows[1 - rows.indexOf(name)] ?? name) : name);
				const swapped = forged(file, (entries) =>
					Object.fromEntries(
						Object.keys(entries).map((name) => [name, entries[other(name)] ?? new Uint8Array()]),
					),
				);
				return withManifest(swapped, (manifest) => {
					const parts = manifest.parts as { name: string; bytes: number; sha256: string }[];
					return {
						...manifest,
						parts: parts.map(({ name }) => ({
							...(parts.find((part) => part.name === other(name)) ?? { bytes: 0, sha256: "" }),
							name,
						})),
					};
				});
			},
		],
		[
			"would burst",
			"backup_damaged",
			/目录无法识别/,
			(file) => forged(file, (entries) => ({ ...entries, bomb: [new Uint8Array(50_000_000), { level: 9 }] })),
		],
	])("%s", async (_what, code, message, broken) => {
		const file = broken(await writeBackup(await filled(), options));
		await expect(refusal(file)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
	});

	it("holds a compressed entry that is no smaller than it says", async () => {
		const file = await writeBackup(await filled(), options);
		const noise = random(40);
		const same = Array.from(
			{ length: 60 },
			(_, zeros) => new Uint8Array([...new Uint8Array(zeros), ...noise]),
		).find((bytes) => deflateSync(bytes).length === bytes.length);
		if (!same) throw new Error("no such bytes");
		const part = "document/00/00";
		const packed = forged(file, (entries) => ({ ...entries, [part]: [same, { level: 6 }] }));
		await expect(refusal(packed)).rejects.toMatchObject({
			code: "backup_damaged",
			cause: expect.objectContaining({ message: `entry ${part}` }),
		});
	});

	it("names one stored entry a thousand times", async () => {
		const file = await writeBackup(await filled(), options);
		const bomb = forged(file, (entries) => ({ ...entries, bomb: new Uint8Array(100_000) }));
		const body = bomb.subarray(0, -71);
		const directory = Buffer.from(body);
		const start = directory.readUInt32LE(body.length - 22 + 16);
		const entry = directory.indexOf(Buffer.from("bomb"), start) - 46;
		const line = body.subarray(entry, entry + 46 + 4);
		const end = Buffer.from(body.subarray(-22));
		const count = end.readUInt16LE(10) + 999;
		end.writeUInt16LE(count, 8);
		end.writeUInt16LE(count, 10);
		const zip = Buffer.concat([body.subarray(0, -22), ...Array.from({ length: 999 }, () => line), end]);
		const sealed = createHash("sha256").update(zip).digest("hex");
		const whole = new Uint8Array(Buffer.concat([zip, Buffer.from(`sha256:${sealed}`)]));
		expect(Object.keys(unzipSync(zip)).length).toBeGreaterThan(1);
		await expect(refusal(whole)).rejects.toMatchObject({
			code: "backup_damaged",
			cause: expect.objectContaining({ message: "entry bomb" }),
		});
	});
});
