/** Plants hits of every kind into the tablets' receipts, and what looks like one and is none. */
import type { Aftermath } from "./aftermath";
import type { Call } from "./call";
import { midnight } from "./clock";
import { type Mess, messOf, shownId } from "./mess";
import { isFree } from "./plants";
import { idShown, isVictim, phoneShown } from "./shown";
import type { More, ScreenedWay, Tablets } from "./tablets";
import { hasColumn } from "./tally";
import { type Tie, tiesOf } from "./ties";

const KNOWN_BEFORE = midnight("2026-04-20");
const SELF_BY_ID = 4;
const SELF_BY_PHONE = 2;

/** A call whose victim can be told by every key, and has to do with no other victim. */
export function isPlain(call: Call, aftermath: Aftermath, calls: readonly Call[]): boolean {
	const { victim } = call;
	if (call.exclusion !== null || call.isProtected || !isFree(call) || call.reportAt >= KNOWN_BEFORE)
		return false;
	if (idShown(call) === null || phoneShown(call) === null || victim.home.village === null) return false;
	const isNamed = hasColumn("victim_name", call) && hasColumn("victim_village", call);
	if (!isNamed || messOf(call).isAlias) return false;
	const isAlone = calls.every(
		(other) =>
			other === call ||
			other.repeats === call ||
			(other.victim !== victim && other.victim.home.address !== victim.home.address),
	);
	const isOnRoster = aftermath.roster.some(
		({ call: other, contact }) => contact !== null && (other === call || contact.phone === victim.phone),
	);
	return isAlone && !isOnRoster && tiesOf(call, aftermath.ties).length === 0;
}

/** Ties of a victim of an earlier call to somebody who is nobody's victim. */
function tiesToStrangers(via: Tie["via"], aftermath: Aftermath, calls: readonly Call[]) {
	const victims = new Set(calls.map(({ victim }) => victim));
	return aftermath.ties.flatMap((tie) => {
		if (tie.via !== via || victims.has(tie.relative) || tie.other.keys.phone === null) return [];
		const own = calls.filter((call) => call.exclusion === null && isVictim(call, tie.one.keys));
		const [call] = own;
		return call !== undefined && own.length === 1 && call.reportAt < KNOWN_BEFORE ? [{ tie, call }] : [];
	});
}

const hitOf = (way: ScreenedWay, { incidentNo }: Call): More => ({ hits: [{ way, incidentNo }] });

/** Gives out calls one by one; each is planted once. */
export const taker = (pool: Call[]) => (): Call => {
	const call = pool.shift();
	if (call === undefined) throw new Error("no more victims to plant");
	return call;
};

/** Victims who sign: by ID number, by phone, and by name, birth date and village alone. */
export function plantSelf(tablets: Tablets, take: () => Call): void {
	const { people } = tablets;
	for (let order = 0; order < SELF_BY_ID; order++) {
		const call = take();
		const phoneCell = order % 2 === 0 ? call.victim.phone : people.nextPhone();
		tablets.add(call.victim, {
			...hitOf("id", call),
			phoneCell,
			receipt: { relative: null, wasDefrauded: order < 2 },
		});
	}
	for (let order = 0; order < SELF_BY_PHONE; order++) {
		const call = take();
		const idCell = order === 0 ? null : shownId(call.victim.idNo, "scientific");
		tablets.add(call.victim, {
			...hitOf("phone", call),
			birthCell: null,
			receipt: { idShown: idCell, relative: null },
		});
	}
	const call = take();
	tablets.add(call.victim, {
		...hitOf("name_birth_village", call),
		phoneCell: null,
		birthCell: call.victim.birth,
		receipt: { idShown: null, relative: null },
	});
}

/** Relatives of victims who sign, and a victim who names another one. */
export function plantRelations(
	tablets: Tablets,
	take: () => Call,
	aftermath: Aftermath,
	calls: readonly Call[],
): void {
	const [kin] = tiesToStrangers("kin", aftermath, calls);
	const [household] = tiesToStrangers("household", aftermath, calls);
	if (kin === undefined || household === undefined) throw new Error("no relative of a victim to sign");
	const { relative } = kin.tie;
	tablets.add(relative, { ...hitOf("kin", kin.call), receipt: { relative: null } });
	tablets.add(tablets.stranger(), {
		...hitOf("household", household.call),
		receipt: { relative: null, householdNo: household.tie.householdNo ?? "" },
	});
	const [named, familiar, close] = [take(), take(), take()];
	const { name, phone } = named.victim;
	tablets.add(tablets.stranger(), {
		...hitOf("kin", named),
		receipt: { relative: { name, phone, relation: "配偶" } },
	});
	tablets.add(tablets.stranger(), {
		...hitOf("family_number", familiar),
		familyPhone: familiar.victim.phone,
	});
	tablets.add(tablets.stranger(), {
		...hitOf("emergency_contact", close),
		contact: { name: close.victim.name, phone: close.victim.phone },
	});
	const [own, other] = [take(), take()];
	tablets.add(own.victim, {
		hits: [
			{ way: "id", incidentNo: own.incidentNo },
			{ way: "emergency_contact", incidentNo: other.incidentNo },
		],
		contact: { name: other.victim.name, phone: other.victim.phone },
		receipt: { relative: null, wasDefrauded: true },
	});
}

const isBesideLandline = ({ phoneForm, isWide }: Mess): boolean => phoneForm === "two" && !isWide;

/** What must hit nobody. */
export function plantTraps(tablets: Tablets, take: () => Call, calls: readonly Call[]): void {
	const [masked, namesake, shared] = [take(), take(), take()];
	tablets.add(tablets.stranger(), {
		trap: "masked_id",
		receipt: { idShown: shownId(masked.victim.idNo, "masked") },
	});
	const other = tablets.stranger();
	tablets.add(
		{ ...other, name: namesake.victim.name, home: namesake.victim.home },
		{
			trap: "homonym",
			receipt: { address: other.home.address },
		},
	);
	const office = calls.find(
		(call) => call.exclusion === null && phoneShown(call) !== null && isBesideLandline(messOf(call)),
	);
	if (office === undefined) throw new Error("no victim beside a landline");
	for (const trap of ["shared_landline", "shared_landline", "shared_mobile", "shared_mobile"] as const)
		tablets.add(tablets.stranger(), {
			trap,
			phoneCell: trap === "shared_mobile" ? shared.victim.phone : `0569-2${office.victim.phone.slice(5)}`,
		});
}
