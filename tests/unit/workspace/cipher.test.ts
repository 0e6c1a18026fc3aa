/** The cipher is the published one, computed here by other means, and opens under one key and one name only. */
import { createCipheriv } from "node:crypto";
import { describe, expect, it } from "vitest";
import { drawBytes, seal, unseal } from "@/lib/workspace/cipher";
import { chance } from "../../support/archive";

const ROUND = [
	[0, 4, 8, 12],
	[1, 5, 9, 13],
	[2, 6, 10, 14],
	[3, 7, 11, 15],
	[0, 5, 10, 15],
	[1, 6, 11, 12],
	[2, 7, 8, 13],
	[3, 4, 9, 14],
] as const;

const turn = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));

function quarter(state: Int32Array, [a, b, c, d]: readonly [number, number, number, number]): void {
	const mix = (x: number, y: number, z: number, bits: number) => {
		state[x] = (state[x] ?? 0) + (state[y] ?? 0);
		state[z] = turn((state[z] ?? 0) ^ (state[x] ?? 0), bits);
	};
	mix(a, b, d, 16);
	mix(c, d, b, 12);
	mix(a, b, d, 8);
	mix(c, d, b, 7);
}

/** HChaCha20 of draft-irtf-cfrg-xchacha, section 2.2. */
function hChaCha(key: Uint8Array, nonce: Uint8Array): Uint8Array {
	const bytes = Buffer.concat([Buffer.from("expand 32-byte k"), key, nonce.subarray(0, 16)]);
	const state = new Int32Array(16).map((_, at) => bytes.readInt32LE(at * 4));
	for (let round = 0; round < 10; round += 1) for (const places of ROUND) quarter(state, places);
	const out = Buffer.alloc(32);
	[0, 1, 2, 3, 12, 13, 14, 15].forEach((at, place) => {
		out.writeInt32LE(state[at] ?? 0, place * 4);
	});
	return new Uint8Array(out);
}

const hex = (text: string) =>
	new Uint8Array(Buffer.from(text.replaceAll(":", "").replaceAll(" ", ""), "hex"));
const key = Uint8Array.from({ length: 32 }, (_, at) => at);
const plain = new TextEncoder().encode("张某某，330106200006088450，138…");
const name = { archiveId: "0123", name: "rows/1" };

describe("a sealed part", () => {
	it("is computed here as the draft computes its example", () => {
		const nonce = hex("00 00 00 09 00 00 00 4a 00 00 00 00 31 41 59 27");
		const subkey = hex("82413b42 27b27bfe d30e4250 8a877d73 a0f9e4d5 8a74a853 c12ec413 26d3ecdc");
		expect(hChaCha(key, nonce)).toEqual(subkey);
	});

	it("is nonce, XChaCha20 ciphertext and Poly1305 tag, bound to archive and name", () => {
		const sealed = seal(key, plain, name, chance("nonce"));
		const nonce = chance("nonce")(24);
		const subkey = hChaCha(key, nonce);
		const short = Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]);
		const cipher = createCipheriv("chacha20-poly1305", subkey, short, { authTagLength: 16 });
		cipher.setAAD(Buffer.from("yanpan\u00000123\u0000rows/1"), { plaintextLength: plain.length });
		const expected = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
		expect(Buffer.from(sealed).toString("hex")).toBe(expected.toString("hex"));
	});

	it("opens under its key and name, empty or not, and differs each time", () => {
		const random = chance("twice");
		for (const bytes of [plain, new Uint8Array()]) {
			const one = seal(key, bytes, name, random);
			expect(unseal(key, one, name)).toEqual(bytes);
			expect(seal(key, bytes, name, random)).not.toEqual(one);
			expect(one).toHaveLength(bytes.length + 40);
		}
	});

	it("opens under no other key, archive or name, and with no bit changed or byte lost", () => {
		const sealed = seal(key, plain, name, chance("one"));
		const other = key.map((byte, at) => (at === 31 ? byte ^ 1 : byte));
		expect(unseal(other, sealed, name)).toBeNull();
		expect(unseal(key, sealed, { ...name, name: "rows/2" })).toBeNull();
		expect(unseal(key, sealed, { ...name, archiveId: "0124" })).toBeNull();
		expect(unseal(key, sealed, { archiveId: "0", name: "123\u0000rows/1" })).toBeNull();
		for (let bit = 0; bit < sealed.length * 8; bit += 1) {
			const changed = sealed.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
			if (unseal(key, changed, name) !== null) expect.fail(`bit ${bit}`);
		}
		for (let length = 0; length < sealed.length; length += 1)
			expect(unseal(key, sealed.subarray(0, length), name)).toBeNull();
	});

	it("needs as many random bytes as it asked for", () => {
		expect(() => drawBytes(() => new Uint8Array(3), 4)).toThrow("3 random bytes instead of 4");
		expect(() => seal(key, plain, name, () => new Uint8Array())).toThrow("random bytes");
	});
});
