/** Hashes of files and of rows without a number, against published vectors. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contentKey, fileHash } from "@/lib/ingest/hash";

const ABC = new TextEncoder().encode("abc");

describe.each([
	["by the platform", globalThis.crypto],
	["where plain http leaves the page none", { subtle: undefined }],
])("fileHash %s", (_, crypto) => {
	beforeEach(() => vi.stubGlobal("crypto", crypto));
	afterEach(() => vi.unstubAllGlobals());

	it("is SHA-256 as the standard has it", async () => {
		expect(await fileHash(ABC)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		expect(await fileHash(new Uint8Array())).toBe(
			"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		);
	});

	it("is what the machine's own library says of any bytes", async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
				expect(await fileHash(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
			}),
		);
	});
});

describe("contentKey", () => {
	it("does not depend on the order of columns", () => {
		expect(contentKey({ name: "甲", village: "一村" })).toBe(contentKey({ village: "一村", name: "甲" }));
	});

	it.each([
		[{ name: "甲" }, { name: "乙" }],
		[{ a: "1", b: "2" }, { a: "12" }],
		[{ a: 1 }, { a: "1" }],
		[{ a: true }, { a: "true" }],
	])("tells %o and %o apart", (one, other) => {
		expect(contentKey(one)).not.toBe(contentKey(other));
	});

	it("does not depend on columns that hold nothing, whichever a file has", () => {
		expect(contentKey({ name: "甲", phone: null })).toBe(contentKey({ name: "甲" }));
	});

	it("begins with a sign no export's number begins with", () => {
		expect(contentKey({ name: "甲" })).toMatch(/^#[0-9a-f]{32}$/);
	});
});
