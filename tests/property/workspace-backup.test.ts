/** Whatever happens to a backup file on its way, it is refused with a reason or opens as it was; never something between. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { readBackup, writeBackup } from "@/lib/workspace/backup";
import { batchOf, CHEAP, chance, entryAt, everythingIn, opened } from "../support/archive";
import { MemoryStore } from "../support/memory-store";

const REFUSALS = ["backup_foreign", "backup_damaged"];

let file = new Uint8Array();
let whole: unknown = null;

beforeAll(async () => {
	const archive = await opened(new MemoryStore());
	await archive.change({
		addBatches: [batchOf(1001, { incident: ["甲".repeat(200), "乙"] }), batchOf(2001, { victim: ["丙"] })],
		documents: { settings: { day: 8 } },
		journal: [entryAt(1)],
	});
	const now = "2026-05-11 08:00:00" as CivilMoment;
	const options = { passcode: "口令", random: chance("property"), now, cost: CHEAP };
	file = new Uint8Array(await writeBackup(archive, options));
	whole = await everythingIn(await readBackup(file, "口令"));
});

async function refusal(broken: Uint8Array): Promise<string> {
	const error = await readBackup(broken, "口令")
		.then(everythingIn)
		.then(
			() => null,
			(refused) => refused,
		);
	expect(error).toBeInstanceOf(AppError);
	expect(error.message).toMatch(/[\u4e00-\u9fff]{4,}.*。/);
	return error.code;
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (share: number) => Math.floor(share * file.length);

describe("a backup file", () => {
	it("is refused when any one bit is another", async () => {
		await fc.assert(
			fc.asyncProperty(place, fc.integer({ min: 0, max: 7 }), async (share, bit) => {
				const broken = file.slice();
				broken[at(share)] = (broken[at(share)] ?? 0) ^ (1 << bit);
				expect(REFUSALS).toContain(await refusal(broken));
			}),
			{ numRuns: 400 },
		);
	});

	it("is refused byte by byte over its whole length", { timeout: 120_000 }, async () => {
		for (let position = 0; position < file.length; position += 1) {
			const broken = file.slice();
			broken[position] = (broken[position] ?? 0) ^ 0xff;
			expect(REFUSALS).toContain(await refusal(broken));
		}
	});

	it("is refused wherever it is cut, at either end", async () => {
		await fc.assert(
			fc.asyncProperty(place, async (share) => {
				expect(REFUSALS).toContain(await refusal(file.subarray(0, at(share))));
				expect(REFUSALS).toContain(await refusal(file.subarray(at(share) + 1)));
			}),
		);
	});

	it("is refused when bytes are left out, doubled or put in", async () => {
		await fc.assert(
			fc.asyncProperty(
				place,
				place,
				fc.uint8Array({ minLength: 1, maxLength: 50 }),
				async (one, other, more) => {
					const [start, end] = [Math.min(at(one), at(other)), Math.max(at(one), at(other)) + 1];
					const [head, middle, tail] = [
						file.subarray(0, start),
						file.subarray(start, end),
						file.subarray(end),
					];
					for (const pieces of [
						[head, tail],
						[head, middle, middle, tail],
						[head, more, middle, tail],
					])
						expect(REFUSALS).toContain(await refusal(new Uint8Array(Buffer.concat(pieces))));
				},
			),
		);
	});

	it("is refused when it is any other file", async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
				expect(REFUSALS).toContain(await refusal(bytes));
				expect(REFUSALS).toContain(await refusal(new Uint8Array([...file.subarray(0, 200), ...bytes])));
			}),
		);
	});

	it("opens as it was when it is whole", async () => {
		expect(await everythingIn(await readBackup(file.slice(), "口令"))).toEqual(whole);
	});
});
