/** What lies on the disk tells nobody anything, and nothing that was tampered with is taken for the officer's own. */
import { describe, expect, it } from "vitest";
import { archiveState } from "@/lib/workspace/open-archive";
import { batchOf, CHEAP, chance, entryAt, everythingIn, opened } from "../../support/archive";
import { MemoryStore } from "../../support/memory-store";

const SECRETS = [
	"张晓某",
	"330106200006088450",
	"13800000000",
	"冒充客服转账",
	"settings",
	"口令2026",
	"incident",
];

async function secretive(passcode: string | null): Promise<MemoryStore> {
	const store = new MemoryStore();
	const archive = await opened(store, { passcode });
	const [name = "", id = "", phone = "", story = ""] = SECRETS;
	await archive.change({
		addBatches: [batchOf(1, { incident: [name, id] }, { phone }), batchOf(2, { incident: [story] }, {})],
		documents: { settings: { phone }, [name]: id },
		journal: [entryAt(1, story)],
	});
	return store;
}

function holds(store: MemoryStore, secret: string | Uint8Array): boolean {
	const encodings =
		typeof secret === "string"
			? [
					Buffer.from(secret, "utf8"),
					Buffer.from(secret, "utf16le"),
					Buffer.from(JSON.stringify(secret).slice(1, -1)),
				]
			: [
					Buffer.from(secret),
					Buffer.from(Buffer.from(secret).toString("hex")),
					Buffer.from(Buffer.from(secret).toString("base64")),
				];
	return [...store.disk.parts].some(([name, bytes]) => {
		const stored = Buffer.concat([Buffer.from(name), Buffer.from([0]), Buffer.from(bytes)]);
		return encodings.some((encoded) => stored.includes(encoded));
	});
}

describe("the bytes on the disk", () => {
	it.each([
		["without a passcode", null],
		["under a passcode", "口令2026"],
	])("hold no plain text %s", async (_what, passcode) => {
		const store = await secretive(passcode);
		for (const secret of SECRETS) expect(holds(store, secret), secret).toBe(false);
	});

	it("hold the key in the clear only while there is no passcode, and none of the old bytes after one was set", async () => {
		const draws: Uint8Array[] = [];
		const source = chance("keys");
		const random = (length: number) => {
			const drawn = source(length);
			draws.push(drawn);
			return drawn;
		};
		const store = new MemoryStore();
		const archive = await opened(store, { random });
		await archive.change({
			addBatches: [batchOf(1, { a: ["张晓某"] })],
			documents: { a: 1 },
			journal: [entryAt(1)],
		});
		const keys = () => draws.filter(({ length }) => length === 32);
		expect(keys()).toHaveLength(1);
		expect(holds(store, keys()[0] ?? new Uint8Array())).toBe(true);
		const before = new Map(store.disk.parts);
		await archive.setPasscode("口令2026");
		expect(keys()).toHaveLength(2);
		for (const key of keys()) expect(holds(store, key)).toBe(false);
		for (const [name, bytes] of store.disk.parts) {
			if (name !== "header" && name !== "head") expect(before.has(name)).toBe(false);
			expect([...before.values()].some((old) => Buffer.compare(old, bytes) === 0)).toBe(false);
		}
		await archive.setPasscode("另一个");
		expect(keys()).toHaveLength(3);
		await expect(opened(store, { passcode: "口令2026" })).rejects.toMatchObject({ code: "wrong_passcode" });
	});

	it("never use a nonce twice", async () => {
		const store = await secretive("口令2026");
		const archive = await opened(store, { passcode: "口令2026" });
		for (let step = 0; step < 20; step += 1)
			await archive.change({ journal: [entryAt(step)], documents: { a: 1 } });
		const nonces = [...store.disk.parts].flatMap(([name, bytes]) =>
			name === "header" ? [] : [Buffer.from(bytes.subarray(0, 24)).toString("hex")],
		);
		expect(new Set(nonces).size).toBe(nonces.length);
	});
});

describe("a passcode", () => {
	it("is asked for, and a wrong one reveals nothing", async () => {
		const store = await secretive("口令2026");
		expect(await archiveState(store)).toBe("locked");
		await expect(opened(store)).rejects.toMatchObject({ code: "archive_locked" });
		const refused = await opened(store, { passcode: "口令2025" }).catch((error) => error);
		expect(refused).toMatchObject({ code: "wrong_passcode", detail: null });
		for (const secret of SECRETS) expect(refused.message).not.toContain(secret);
		const archive = await opened(store, { passcode: "口令2026", mode: "read" });
		expect([archive.hasPasscode, archive.batches().length]).toEqual([true, 2]);
	});

	it("is asked for again before it is changed", async () => {
		const archive = await opened(await secretive("口令2026"), { passcode: "口令2026" });
		await archive.checkPasscode("口令2026");
		for (const wrong of ["口令", "", null])
			await expect(archive.checkPasscode(wrong)).rejects.toMatchObject({ code: "wrong_passcode" });
		await (await opened(await secretive(null))).checkPasscode("any");
	});

	it("says how far it is", async () => {
		const archive = await opened(await secretive(null));
		const heard: [number, number][] = [];
		await archive.setPasscode("x", { onProgress: (done, total) => heard.push([done, total]) });
		expect(heard).toEqual([[7, 7]]);
		await expect(archive.setPasscode("")).rejects.toMatchObject({ code: "passcode_empty" });
	});

	it("that is real costs what it says", async () => {
		const store = new MemoryStore();
		const archive = await opened(store, { cost: { N: 2 ** 17, r: 8, p: 1 }, passcode: "正式口令" });
		await archive.change({ documents: { a: 1 } });
		await expect(opened(store, { passcode: "正式口令 " })).rejects.toMatchObject({ code: "wrong_passcode" });
		expect((await opened(store, { passcode: "正式口令", cost: CHEAP })).document("a")).toBe(1);
	});
});

type Parts = Map<string, Uint8Array>;

const namesOf = (parts: Parts, kind: string) =>
	[...parts.keys()].filter((name) => name.startsWith(kind)).sort();

function swap(parts: Parts, one: string, other: string): void {
	const [first, second] = [parts.get(one), parts.get(other)];
	if (!first || !second || one === other) throw new Error("nothing to swap");
	parts.set(one, second);
	parts.set(other, first);
}

function flip(parts: Parts, name: string, at: number): void {
	const bytes = parts.get(name);
	if (!bytes) throw new Error(name);
	parts.set(
		name,
		bytes.map((byte, place) => (place === at ? byte ^ 0x40 : byte)),
	);
}

describe("tampered parts", () => {
	async function reading(tamper: (parts: Parts) => void | Promise<void>) {
		const store = await secretive("口令2026");
		await tamper(store.disk.parts);
		return opened(store, { passcode: "口令2026" }).then(everythingIn);
	}

	it("are read while they are whole", async () => {
		expect((await reading(() => undefined)).tables).toHaveLength(2);
	});

	it.each<[string, RegExp, (parts: Parts) => void]>([
		["a changed head", /总目录未通过校验/, (parts) => flip(parts, "head", 30)],
		["a head cut short", /总目录未通过校验/, (parts) => parts.set("head", new Uint8Array(20))],
		["no head", /总目录不见了/, (parts) => void parts.delete("head")],
		["no header", /缺少文件头/, (parts) => void parts.delete("header")],
		["a changed header", /文件头不完整/, (parts) => flip(parts, "header", 60)],
		["a changed batch", /批次目录未通过校验/, (parts) => flip(parts, namesOf(parts, "batch/")[0] ?? "", 24)],
		["a batch that is gone", /缺少批次目录/, (parts) => void parts.delete(namesOf(parts, "batch/")[0] ?? "")],
		[
			"two batches swapped",
			/批次目录未通过校验/,
			(parts) => swap(parts, ...(namesOf(parts, "batch/") as [string, string])),
		],
		[
			"two documents swapped",
			/文档未通过校验/,
			(parts) => swap(parts, ...(namesOf(parts, "document/") as [string, string])),
		],
		[
			"a document in the place of a batch",
			/未通过校验/,
			(parts) => swap(parts, namesOf(parts, "document/")[0] ?? "", namesOf(parts, "batch/")[0] ?? ""),
		],
		["a changed journal", /日志未通过校验/, (parts) => flip(parts, namesOf(parts, "journal/")[0] ?? "", 24)],
		["a journal that is gone", /缺少日志/, (parts) => void parts.delete(namesOf(parts, "journal/")[0] ?? "")],
	])("%s is refused by name", async (_what, message, tamper) => {
		await expect(reading(tamper)).rejects.toMatchObject({
			code: "archive_damaged",
			message: expect.stringMatching(message),
		});
	});

	it.each<[string, number, (parts: Parts) => void]>([
		["changed", 1, (parts) => flip(parts, namesOf(parts, "rows/")[0] ?? "", 50)],
		["gone", 1, (parts) => void parts.delete(namesOf(parts, "rows/")[0] ?? "")],
		["swapped", 2, (parts) => swap(parts, ...(namesOf(parts, "rows/") as [string, string]))],
	])(
		"rows that are %s leave the archive open, and are named by their batch",
		async (_what, count, tamper) => {
			const store = await secretive("口令2026");
			tamper(store.disk.parts);
			const archive = await opened(store, { passcode: "口令2026" });
			const broken: number[] = [];
			for (let attempt = 0; attempt < 2; attempt += 1) {
				const error = await everythingIn(archive).then(
					() => null,
					(refused) => refused,
				);
				if (error === null) break;
				expect(error).toMatchObject({ code: "archive_damaged" });
				expect(error.message).toContain(`批次${error.batchId}`);
				await expect(archive.setPasscode("x")).rejects.toMatchObject({ code: "archive_damaged" });
				broken.push(error.batchId);
				await archive.change({ dropBatches: [error.batchId] });
			}
			expect(broken).toHaveLength(count);
			expect((await everythingIn(archive)).tables).toHaveLength(2 - count);
			await archive.setPasscode("x");
		},
	);

	it("of another archive of the same passcode are refused", async () => {
		const other = await secretive("口令2026");
		await expect(
			reading((parts) => void parts.set("head", other.disk.parts.get("head") ?? new Uint8Array())),
		).rejects.toMatchObject({ code: "archive_damaged" });
	});

	it("do not become something else by an older part coming back", async () => {
		const store = await secretive(null);
		const archive = await opened(store);
		const old = new Map(store.disk.parts);
		await archive.change({ documents: { settings: { phone: "new" } } });
		for (const [name, bytes] of old)
			if (name !== "head" && name !== "header") store.disk.parts.set(name, bytes);
		const again = await opened(store);
		expect(again.document("settings")).toEqual({ phone: "new" });
		expect(again.revision).toBe(3);
	});

	it("written by a newer program are not touched", async () => {
		const { createHash } = await import("node:crypto");
		const store = new MemoryStore();
		const line = JSON.stringify({ version: 2 });
		const header = new TextEncoder().encode(`${line}\n${createHash("sha256").update(line).digest("hex")}`);
		store.disk.parts.set("header", header);
		for (const ask of [archiveState(store), opened(store)])
			await expect(ask).rejects.toMatchObject({ code: "archive_newer" });
		expect([...store.disk.parts]).toEqual([["header", header]]);
	});
});
