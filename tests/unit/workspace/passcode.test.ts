/** A passcode opens the key it wrapped, at the cost that is written beside it; the key derivation is Node's scrypt. */
import { createHash, scryptSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { unseal } from "@/lib/workspace/cipher";
import { WORKSPACE } from "@/lib/workspace/failure";
import { decodeHeader, encodeHeader, newKeyring, unlock } from "@/lib/workspace/header";
import { isPayable, STANDARD_COST, unwrapKey, wrapKey } from "@/lib/workspace/passcode";
import { CHEAP, chance } from "../../support/archive";

const key = chance("key")(32);
const options = { archiveId: "ab12", cost: CHEAP, random: chance("wrap") };
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

describe("a wrapped key", () => {
	it("is sealed under scrypt of the passcode, as Node computes it", () => {
		const cost = { N: 16, r: 2, p: 3 };
		const wrapped = wrapKey(key, "反诈 2026", { ...options, cost });
		const derived = scryptSync("反诈 2026", bytes(wrapped.salt), 32, { N: 16, r: 2, p: 3 });
		const name = { archiveId: "ab12", name: "key 16 2 3" };
		expect(unseal(new Uint8Array(derived), bytes(wrapped.box), name)).toEqual(key);
	});

	it("opens with its passcode, however the input method wrote it", () => {
		const wrapped = wrapKey(key, "Ab12é", options);
		for (const same of ["Ab12é", "Ａｂ１２é", "Ab12e\u0301"])
			expect(unwrapKey(wrapped, same, "ab12")).toEqual(key);
		for (const other of ["ab12é", "Ab12e", "Ab12é ", ""])
			expect(unwrapKey(wrapped, other, "ab12")).toBeNull();
		expect(unwrapKey(wrapped, "Ab12é", "ab13")).toBeNull();
	});

	it("has a salt of its own each time", () => {
		expect(wrapKey(key, "a", options).salt).not.toBe(wrapKey(key, "a", options).salt);
	});

	it("is refused for an empty passcode", () => {
		expect(() => wrapKey(key, "", options)).toThrow(expect.objectContaining({ code: "passcode_empty" }));
	});

	it("costs 128 MB and a noticeable moment by standard", () => {
		expect(STANDARD_COST).toEqual({ N: 131_072, r: 8, p: 1 });
		const wrapped = wrapKey(key, "正式口令", { ...options, cost: STANDARD_COST });
		expect([wrapped.N, wrapped.r, wrapped.p]).toEqual([131_072, 8, 1]);
		expect(unwrapKey(wrapped, "正式口令", "ab12")).toEqual(key);
		expect(unwrapKey(wrapped, "正式口令1", "ab12")).toBeNull();
	});

	it("is paid for up to 512 MB, so that it can grow fourfold and no file exhausts the machine", () => {
		expect(isPayable(STANDARD_COST)).toBe(true);
		expect(isPayable({ N: 2 ** 19, r: 8, p: 1 })).toBe(true);
		for (const cost of [
			{ N: 2 ** 20, r: 8, p: 1 },
			{ N: 2 ** 17, r: 8, p: 64 },
			{ N: 1000, r: 8, p: 1 },
			{ N: 0, r: 8, p: 1 },
			{ N: 16, r: 0, p: 1 },
			{ N: 16, r: 1, p: 0 },
		])
			expect(isPayable(cost)).toBe(false);
	});
});

describe("a header", () => {
	const ring = newKeyring(WORKSPACE, { passcode: "口令", random: chance("header"), cost: CHEAP });
	const open = newKeyring(WORKSPACE, { passcode: null, random: chance("open"), cost: CHEAP });
	const line = (json: unknown) => {
		const text = JSON.stringify(json);
		return new TextEncoder().encode(`${text}\n${createHash("sha256").update(text).digest("hex")}`);
	};

	it("says what it said, and opens with its passcode", () => {
		for (const each of [ring, open])
			expect(decodeHeader(encodeHeader(each.header), WORKSPACE)).toEqual(each.header);
		expect(unlock(ring.header, "口令", WORKSPACE).key).toEqual(ring.key);
		expect(unlock(open.header, null, WORKSPACE).key).toEqual(open.key);
		expect(unlock(open.header, "any", WORKSPACE).key).toEqual(open.key);
	});

	it("keeps the key to itself under a passcode", () => {
		expect(JSON.stringify(ring.header)).not.toContain(Buffer.from(ring.key).toString("hex"));
		const refused = (passcode: string | null, code: string) =>
			expect(() => unlock(ring.header, passcode, WORKSPACE)).toThrow(expect.objectContaining({ code }));
		refused(null, "archive_locked");
		refused("口", "wrong_passcode");
		refused("", "wrong_passcode");
	});

	it("is refused when any byte of it is another or missing", () => {
		const whole = encodeHeader(ring.header);
		const refused = (broken: Uint8Array) =>
			expect(() => decodeHeader(broken, WORKSPACE)).toThrow(
				expect.objectContaining({ code: "archive_damaged" }),
			);
		for (let at = 0; at < whole.length; at += 1)
			refused(whole.map((byte, place) => (place === at ? byte ^ 1 : byte)));
		for (let length = 0; length < whole.length; length += 1) refused(whole.subarray(0, length));
	});

	it("tells a newer version from a broken one", () => {
		const newer = line({ version: 2, key: "unknown to us" });
		expect(() => decodeHeader(newer, WORKSPACE)).toThrow(expect.objectContaining({ code: "archive_newer" }));
	});

	it.each([
		["another format", { ...ring.header, format: "other" }],
		["a field nobody knows", { ...ring.header, more: 1 }],
		["a key too short", { ...open.header, key: { kind: "open", key: "00" } }],
		["a cost nobody can pay", { ...ring.header, key: { ...ring.header.key, N: 2 ** 30 } }],
		["no header at all", null],
	])("refuses %s, though its checksum fits", (_what, json) => {
		expect(() => decodeHeader(line(json), WORKSPACE)).toThrow(
			expect.objectContaining({ code: "archive_damaged" }),
		);
	});
});
