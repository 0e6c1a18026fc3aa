/** Makes some four thousand receipts of a year, the planted hits among them. */
import type { Call } from "./call";
import { type Clock, DAY, HOUR, MINUTE, midnight, weekday } from "./clock";
import { Dice } from "./dice";
import { messOf, shownId } from "./mess";
import type { People } from "./person";
import { isFree, isShared } from "./plants";
import type { Hit, Receipt, ReceiptPlants } from "./receipt";
import { Registry } from "./receipt-registry";

const PLAIN_RECEIPTS = 3820;
const SECOND_RECEIPTS = 140;
const SELF_HITS = 12;
/** Seven relations by what a receipt says, and two by the household number of a victim's own receipt. */
const RELATION_TIES = [
	"relative_phone",
	"relative_phone",
	"relative_phone",
	"relative_phone",
	"address",
	"address",
	"address",
] as const;
const HOUSEHOLD_HITS = 2;
const DECOYS = 2;
/** Days before the offence on which ten victims had signed; most of these receipts are handed to others at the end. */
const SIGNED_BEFORE_DAYS = [5, 12, 20, 28, 40, 60, 75, 85, 120, 150] as const;

const FIRST_DAY = midnight("2025-06-01");
const LAST_DAY = midnight("2026-05-10");
const HITS_FROM = midnight("2026-02-01");

/** A moment in the morning or the afternoon batch. */
function signingTime(dice: Dice, day: Clock): Clock {
	const [from, until] = dice.chance(0.48) ? [8.5 * HOUR, 11.5 * HOUR] : [13.5 * HOUR, 17.5 * HOUR];
	return day + from + dice.int(0, (until - from) / MINUTE) * MINUTE;
}

/** More on recent and on working days. */
function someDay(dice: Dice): Clock {
	const span = (LAST_DAY - FIRST_DAY) / DAY;
	for (;;) {
		const day = FIRST_DAY + Math.round(span * Math.sqrt(dice.next())) * DAY;
		if (weekday(day) < 5 || dice.chance(0.4)) return day;
	}
}

/** Countable calls, never repeated, whose victim can be recognised by ID and by the phone that called. */
function knownVictims(calls: readonly Call[]): readonly Call[] {
	const repeated = new Set(calls.map((call) => call.repeats));
	return calls.filter(
		(call) => call.exclusion === null && isFree(call) && !repeated.has(call) && call.caller.victimIs === null,
	);
}

/** Some time after the fraud and in the last months; the first hit of each kind is yesterday's. */
function signAfter(dice: Dice, call: Call, isYesterday = false): Clock {
	if (isYesterday) return signingTime(dice, LAST_DAY);
	const earliest = Math.max(HITS_FROM, call.reportAt - (call.reportAt % DAY) + 3 * DAY);
	const span = Math.floor((LAST_DAY - earliest) / DAY);
	return signingTime(dice, earliest + dice.int(0, span) * DAY);
}

/** Protects a call so that what the hit needs stays readable. */
function claim(call: Call): Call {
	call.isProtected = true;
	return call;
}

/** A signer who names a victim as relative, or who lives at a victim's address. */
function plantRelation(registry: Registry, call: Call, order: number): Hit {
	const tie = RELATION_TIES[order] ?? "address";
	const { dice, people } = registry;
	const signedAt = signAfter(dice, call, order === 0);
	const relation = dice.pick(["配偶", "父母", "子女"]);
	if (tie === "relative_phone") {
		const relative = { name: call.victim.name, phone: call.victim.phone, relation };
		const receipt = registry.add(registry.signer(signedAt), signedAt, { relative });
		return { kind: "relation", via: tie, receipt, incidentNos: [call.incidentNo] };
	}
	const signer = people.person({ at: signedAt, age: dice.int(24, 60), gender: "女", home: call.victim.home });
	const address = `浙江省霁川市${call.victim.home.address}`;
	const receipt = registry.add(signer, signedAt, { address, relative: null });
	return { kind: "relation", via: tie, receipt, incidentNos: [call.incidentNo] };
}

/** A signer with the household number of a victim who signed too. */
function plantHousehold(registry: Registry, self: Hit): Hit {
	const signedAt = Math.min(self.receipt.signedAt + 2 * DAY, LAST_DAY + 17 * HOUR);
	const { householdNo } = self.receipt;
	const receipt = registry.add(registry.signer(signedAt), signedAt, { householdNo, relative: null });
	return { kind: "relation", via: "household_no", receipt, incidentNos: self.incidentNos };
}

function plantHits(registry: Registry, calls: readonly Call[]): readonly Hit[] {
	const { dice } = registry;
	const settled = knownVictims(calls).filter((call) => call.reportAt < midnight("2026-04-20"));
	const pool = dice
		.shuffle(settled)
		.slice(0, SELF_HITS + RELATION_TIES.length)
		.map(claim);
	const self = pool.slice(0, SELF_HITS).map((call, order): Hit => {
		const more = { idShown: call.victim.idNo, relative: null, wasDefrauded: dice.chance(0.4) };
		const receipt = registry.add(call.victim, signAfter(dice, call, order === SELF_HITS - 1), more);
		return { kind: "self", via: "id_no", receipt, incidentNos: [call.incidentNo] };
	});
	const relations = pool.slice(SELF_HITS).map((call, order) => plantRelation(registry, call, order));
	const households = self.slice(0, HOUSEHOLD_HITS).map((hit) => plantHousehold(registry, hit));
	return [...self, ...relations, ...households];
}

/** Two people whose damaged number looks like a victim's damaged number. */
function plantDecoys(registry: Registry, calls: readonly Call[]): readonly Receipt[] {
	const { dice } = registry;
	const damaged = calls.filter(
		(call) => call.exclusion === null && messOf(call).idForm === "zeros" && !isShared(call),
	);
	return dice.sample(damaged, DECOYS).map((call) => {
		const signedAt = signAfter(dice, call);
		return registry.add(registry.signer(signedAt), signedAt, { idShown: shownId(call.victim.idNo, "zeros") });
	});
}

function plantSignedBefore(registry: Registry, calls: readonly Call[]): ReceiptPlants["signedBefore"] {
	const { dice } = registry;
	const recent = knownVictims(calls).filter((call) => call.occurFrom >= midnight("2026-01-10"));
	const chosen = dice.sample(recent, SIGNED_BEFORE_DAYS.length).map(claim);
	return chosen.map((call, order) => {
		const days = SIGNED_BEFORE_DAYS[order] ?? 5;
		const day = call.occurFrom - (call.occurFrom % DAY) - days * DAY;
		const receipt = registry.add(call.victim, signingTime(dice, day), {
			idShown: call.victim.idNo,
			relative: null,
		});
		return { receipt, incidentNo: call.incidentNo, days };
	});
}

/** All receipts in order of signing, numbered, with what is planted among them. */
export function makeReceipts(
	people: People,
	calls: readonly Call[],
): { receipts: readonly Receipt[]; plants: ReceiptPlants } {
	const registry = new Registry(new Dice("receipts"), people);
	const { dice } = registry;
	const hits = plantHits(registry, calls);
	const signedBefore = plantSignedBefore(registry, calls);
	const decoys = plantDecoys(registry, calls);
	const plain = Array.from({ length: PLAIN_RECEIPTS }, () => {
		const signedAt = signingTime(dice, someDay(dice));
		return registry.add(registry.signer(signedAt), signedAt);
	});
	for (const first of dice.sample(plain, SECOND_RECEIPTS)) {
		const day = Math.min(LAST_DAY, first.signedAt - (first.signedAt % DAY) + dice.int(20, 200) * DAY);
		registry.add(first.signer, signingTime(dice, day), { relative: first.relative });
	}
	const receipts = registry.receipts.sort((a, b) => a.signedAt - b.signedAt);
	receipts.forEach((receipt, position) => {
		receipt.receiptNo = `HZ${String(position + 1).padStart(6, "0")}`;
	});
	return { receipts, plants: { hits, decoys, signedBefore } };
}
