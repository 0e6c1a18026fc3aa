/** What other tables say of an event, case by case: who is matched, who is not, and when nobody can say. */
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { type AssembledEvent, assembleEvents } from "@/lib/ingest/events";
import { joinFacts } from "@/lib/ingest/joins/join-facts";
import { type JoinRecords, NO_RECORDS, type Reach } from "@/lib/ingest/joins/join-records";
import type { Stored, StoredValues } from "@/lib/ingest/read-field";

type Row = Readonly<Record<string, Stored>>;

const at = (field: string, moment: string): Row => ({
	[field]: moment.length === 10 ? `${moment} 00:00:00` : `${moment}:00`,
	[`${field}_has_clock`]: moment.length > 10,
});
const ID1 = "330799199003070029";
const ID2 = "330799198501010035";
const PHONE = "13912345678";
const OTHER_PHONE = "13887654321";

interface Told {
	readonly no: string;
	readonly report: string;
	readonly incident?: Row;
	readonly victim?: Row;
}

const call = ({ no, report, incident = {}, victim = {} }: Told) => ({
	incident: { incident_no: no, ...at("report_time", report), ...incident } as StoredValues,
	victim: {
		event_kind: "incident",
		event_no: no,
		person_key: `n:${victim.victim_name ?? no}`,
		...victim,
	} as StoredValues,
});

/** The facts of the call `J`, beside other calls. */
function factsOf(
	told: Omit<Told, "no">,
	others: readonly Told[] = [],
	records: Partial<JoinRecords> = {},
	counts: (event: AssembledEvent) => boolean = () => true,
) {
	const calls = [call({ ...told, no: "J" }), ...others.map(call)];
	const victims = calls.map(({ victim }) => victim);
	const events = assembleEvents({ incidents: calls.map(({ incident }) => incident), caseFiles: [], victims });
	const facts = joinFacts(events, { ...NO_RECORDS, residents: victims, ...records }, counts);
	return facts[events.findIndex(({ eventNo }) => eventNo === "J")] ?? null;
}

const reaching = (from: string, until: string): Reach => ({
	from: `${from} 00:00:00` as CivilMoment,
	until: `${until} 00:00:00` as CivilMoment,
});

const NOW = "2026-05-01 10:00";
const BEFORE = "2026-03-01 10:00";
const person = (id: string | null, phone: string | null, name: string | null): Row => ({
	victim_id_no_whole: id,
	victim_phone_numbers: phone,
	victim_name: name,
});

describe("prior history", () => {
	const history = (...[told, others, records, counts]: Parameters<typeof factsOf>) =>
		factsOf(told, others, records, counts)?.priorHistory?.value ?? null;
	const now = (victim: Row) => ({ report: NOW, victim });
	const earlier = (victim: Row, more: Partial<Told> = {}): Told => ({
		no: "J0",
		report: BEFORE,
		victim,
		...more,
	});

	it.each<[string, Row, Row, string | null]>([
		["one ID number", person(ID1, null, "甲一"), person(ID1, null, "甲一"), "self"],
		["one ID number under two names", person(ID1, null, "甲一"), person(ID1, null, "甲宜"), "self"],
		["one phone, one name", person(null, PHONE, "甲一"), person(null, PHONE, "甲一"), "self"],
		["one phone, a masked name", person(null, PHONE, "甲一"), person(null, PHONE, "甲*"), "self"],
		["one phone, a masked name of another", person(null, PHONE, "甲一"), person(null, PHONE, "乙*"), "first"],
		["homonyms", person(ID1, null, "甲一"), person(null, OTHER_PHONE, "甲一"), "first"],
		["homonyms of whom nothing else is known", person(null, null, "甲一"), person(null, null, "甲一"), null],
		["a phone whose holder has another ID", person(ID1, PHONE, "甲一"), person(ID2, PHONE, "甲一"), "first"],
		[
			"a mother's phone in her child's call",
			person(null, PHONE, "甲一"),
			person(null, PHONE, "甲小宝"),
			"first",
		],
		["a landline", person(null, "0579-87654321", "甲一"), person(null, "0579-87654321", "甲一"), null],
		[
			"several numbers of which one is shared",
			person(null, `${PHONE} ${OTHER_PHONE}`, null),
			person(null, OTHER_PHONE, null),
			"self",
		],
	])("of %s", (_, one, other, expected) => {
		expect(history(now(one), [earlier(other)])).toBe(expected);
	});

	it("never matches damaged or masked ID numbers, which have no whole form", () => {
		const damaged = { ...person(null, null, "甲一"), victim_id_no: "330799199003070000" };
		expect(history(now(damaged), [earlier(damaged)])).toBeNull();
		const masked = { ...person(null, null, "甲一"), victim_id_no: "330799********0029" };
		expect(history(now(masked), [earlier(masked)])).toBeNull();
	});

	const same = person(ID1, PHONE, "甲一");
	it.each<[string, string, string, string | null]>([
		["a minute earlier on the same day", NOW, "2026-05-01 09:59", "self"],
		["a minute later on the same day", NOW, "2026-05-01 10:01", "first"],
		["of the same minute", NOW, NOW, "first"],
		["of the same day without a clock", NOW, "2026-05-01", null],
		["of the day before without a clock", "2026-05-01", "2026-04-30", "self"],
		["a year later", NOW, "2027-05-01 10:00", "first"],
	])("of an event %s", (_, report, other, expected) => {
		expect(history({ report, victim: same }, [earlier(same, { report: other })])).toBe(expected);
	});

	it("leaves out what does not count and what is the same offence", () => {
		expect(history(now(same), [earlier(same)], {}, ({ eventNo }) => eventNo !== "J0")).toBe("first");
		expect(history(now(same), [earlier(same, { incident: { duplicate_of: "J" } })])).toBe("first");
		expect(history({ ...now(same), incident: { duplicate_of: "J0" } }, [earlier(same)])).toBe("first");
		const no = { incident: { duplicate_of: "否" } };
		expect(history({ ...now(same), ...no }, [earlier(same, no)])).toBe("self");
	});

	const contactOf = (name: string): Row => ({
		victim_contact_phone_numbers: OTHER_PHONE,
		victim_contact_name: name,
	});
	it.each<[string, Row, Row, string]>([
		["a household number", { victim_household_no: "H1" }, { victim_household_no: "H1" }, "relation"],
		[
			"a home",
			{ victim_residence: "浙江省金华市永康市霁溪镇溪口村3组12号" },
			{ victim_residence: "霁溪镇溪口村３组12号" },
			"relation",
		],
		["a village", { victim_residence: "霁溪镇溪口村" }, { victim_residence: "霁溪镇溪口村" }, "first"],
		[
			"a dormitory",
			{ victim_residence: "金星厂宿舍3幢502室" },
			{ victim_residence: "金星厂宿舍3幢502室" },
			"first",
		],
		["a family number", { victim_family_phone_numbers: OTHER_PHONE }, {}, "relation"],
		[
			"a contact of another name",
			{ victim_contact_phone_numbers: OTHER_PHONE, victim_contact_name: "丁四" },
			{},
			"first",
		],
		["a contact whose name is not written but the relation", { ...contactOf("丈夫") }, {}, "relation"],
		["a contact of the same name with a remark", { ...contactOf("乙二（丈夫）") }, {}, "relation"],
		[
			"a contact named by the other",
			{},
			{ victim_contact_phone_numbers: PHONE, victim_contact_name: "甲一" },
			"relation",
		],
	])("of relations who share %s", (_, mine, theirs, expected) => {
		const other = { ...person(ID2, OTHER_PHONE, "乙二"), ...theirs };
		expect(history(now({ ...same, ...mine }), [earlier(other)])).toBe(expected);
	});

	it("does not relate the many of one address", () => {
		const home = { victim_residence: "霁溪镇北屏路88号" };
		const lodgers = (count: number) =>
			Array.from(
				{ length: count },
				(_, at): Told => ({
					no: `K${at}`,
					report: BEFORE,
					victim: { ...person(null, `1370000010${at}`, `房客${at}`), ...home },
				}),
			);
		expect(history(now({ ...same, ...home }), lodgers(5))).toBe("relation");
		expect(history(now({ ...same, ...home }), lodgers(6))).toBe("first");
	});

	it("finds relations in the register, by either side and by household", () => {
		const kin: Row = {
			relation_kind: "kin",
			id_no_whole: ID1,
			name: "甲一",
			relative_phone_numbers: OTHER_PHONE,
			relative_name: "乙二",
		};
		const other = person(ID2, OTHER_PHONE, "乙二");
		expect(history(now(same), [earlier(other)], { relations: [kin] })).toBe("relation");
		expect(history(now(other), [earlier(same)], { relations: [kin] })).toBe("relation");
		const stranger = person(ID2, OTHER_PHONE, "丁四");
		expect(history(now(same), [earlier(stranger)], { relations: [kin] })).toBe("first");
		const members = [ID1, ID2].map(
			(id): Row => ({ relation_kind: "household", household_no: "H7", id_no_whole: id }),
		);
		expect(history(now(same), [earlier(other)], { relations: members })).toBe("relation");
		const wife: Row = { ...kin, relative_name: "妻子" };
		expect(history(now(same), [earlier(other)], { relations: [wife] })).toBe("relation");
		const nameOnly: Row = { relation_kind: "kin", id_no_whole: ID1, relative_name: "乙二" };
		expect(history(now(same), [earlier(other)], { relations: [nameOnly] })).toBe("first");
	});

	it.each<[string, Row, string]>([
		["an address of the register that is a home", { address: "霁溪镇溪口村3组12号" }, "relation"],
		["an address that the register does not write", {}, "relation"],
		["a dormitory of the register", { address: "金星厂宿舍3幢502室" }, "first"],
		["a village of the register", { address: "霁溪镇溪口村" }, "first"],
	])("of %s that two persons are said to share", (_, address, expected) => {
		const pair: Row = { relation_kind: "address", id_no_whole: ID1, relative_id_no_whole: ID2, ...address };
		expect(history(now(same), [earlier(person(ID2, null, "乙二"))], { relations: [pair] })).toBe(expected);
	});

	it("says both, which record, and no name or number of anybody", () => {
		const other = { ...person(ID2, OTHER_PHONE, "乙二"), victim_household_no: "H1" };
		const found = factsOf(now({ ...same, victim_household_no: "H1" }), [
			earlier(same),
			{ no: "J9", report: "2026-04-01 08:00", victim: other },
		])?.priorHistory;
		expect(found).toEqual({
			value: "both",
			evidence:
				"2026-03-01 警情 J0 受害人同为本人（证件号码相同）；2026-04-01 警情 J9 受害人为关系人（户号相同）",
		});
	});
});

describe("prevention and protection", () => {
	const victim = person(ID1, PHONE, "甲一");
	const receipt = (signed: string, more: Row = {}): StoredValues => ({
		receipt_no: "HZ1",
		...at("signed_time", signed),
		name: "甲一",
		id_no_whole: ID1,
		...more,
	});
	const coverage = { ...NO_RECORDS.coverage, receipts: reaching("2026-01-01", "2026-05-02") };
	const told = (receipts: readonly StoredValues[], who: Row = victim, more: Partial<JoinRecords> = {}) =>
		factsOf({ report: NOW, victim: who, incident: at("occur_from", "2026-05-01 09:00") }, [], {
			receipts,
			coverage,
			...more,
		});
	const reach = (...given: Parameters<typeof told>) => told(...given)?.prevention?.value ?? null;

	it.each<[string, string, string | null]>([
		["30 days before", "2026-04-01 23:00", "within_30"],
		["31 days before", "2026-03-31 08:00", "within_90"],
		["90 days before", "2026-01-31", "within_90"],
		["91 days before", "2026-01-30", "over_90"],
		["an hour before", "2026-05-01 08:00", "within_30"],
		["after the offence and before the report", "2026-05-01 09:30", "never"],
		["on the day, no clock", "2026-05-01", null],
		["the day after", "2026-05-02", "never"],
	])("of a receipt signed %s", (_, signed, expected) => {
		expect(reach([receipt(signed)])).toBe(expected);
	});

	it("matches by ID, by phone, by name with birth date and village, and never by a name", () => {
		const signed = "2026-04-20 08:00";
		const bare = { id_no_whole: null, phone_numbers: null };
		expect(reach([receipt(signed, { ...bare, phone_numbers: PHONE })])).toBe("within_30");
		expect(reach([receipt(signed, { ...bare, phone_numbers: PHONE, name: "甲小宝" })])).toBe("never");
		expect(reach([receipt(signed, bare)])).toBe("never");
		const born: Row = { ...at("birth_date", "1990-03-07"), village: "溪口村" };
		const mine = { ...victim, victim_village: "溪口 村" };
		expect(reach([receipt(signed, { ...bare, ...born })], mine)).toBe("within_30");
		expect(reach([receipt(signed, { ...bare, ...born, name: "甲*" })], mine)).toBe("never");
		expect(reach([receipt(signed, { ...born, id_no_whole: ID2 })], mine)).toBe("never");
	});

	it("is never only where receipts reach back and the person can be searched for", () => {
		expect(reach([])).toBe("never");
		expect(reach([], person(null, null, "甲一"))).toBeNull();
		expect(reach([], victim, { coverage: NO_RECORDS.coverage })).toBeNull();
		const reached = (from: string, until: string) =>
			reach([], victim, { coverage: { ...coverage, receipts: reaching(from, until) } });
		expect(reached("2026-05-01", "2026-05-02")).toBeNull();
		expect(reached("2026-01-01", "2026-04-30")).toBeNull();
		expect(reached("2026-04-30", "2026-05-01")).toBe("never");
	});

	it("tells talks at the firm from visits", () => {
		const talk = receipt("2026-04-20 08:00", { receipt_no: "HZ2", way: "企业讲堂" });
		expect(reach([talk])).toBe("enterprise_only");
		expect(reach([talk, receipt("2026-01-05 08:00", { way: "入户" })])).toBe("within_30");
		const activities: readonly StoredValues[] = [
			{ activity_no: "D1", ...at("held_time", "2026-04-20"), enterprise: "金星厂" },
		];
		expect(reach([], { ...victim, victim_employer: "金 星厂" }, { activities })).toBe("enterprise_only");
		expect(reach([], { ...victim, victim_employer: "银星厂" }, { activities })).toBe("never");
		expect(
			reach([receipt("2026-01-05 08:00")], { ...victim, victim_employer: "金星厂" }, { activities }),
		).toBe("over_90");
	});

	it("says the receipt, the tie and the days", () => {
		expect(told([receipt("2026-04-10 08:00")])?.prevention?.evidence).toBe(
			"回执 HZ1，2026-04-10 08:00签署（证件号码相同），距发案21天",
		);
	});

	const shield = (month: string, app: boolean | null, on: boolean | null, more: Row = {}): StoredValues => ({
		month,
		subject_key: `i:${ID1}`,
		id_no_whole: ID1,
		has_app: app,
		has_shield: on,
		...more,
	});
	it.each<[string, readonly StoredValues[], readonly StoredValues[], string | null]>([
		["both", [shield("2026-04", true, true)], [], "both"],
		["the app", [shield("2026-04", true, false)], [], "app_only"],
		["the shield", [shield("2026-04", false, true)], [], "shield_only"],
		["nothing", [shield("2026-04", false, false)], [], "none"],
		["the latest month", [shield("2026-03", false, false), shield("2026-04", true, true)], [], "both"],
		["a month after", [shield("2026-06", true, true)], [], null],
		[
			"the same month, closed after",
			[shield("2026-05", true, true, at("as_of_time", "2026-05-31"))],
			[],
			null,
		],
		[
			"the same month, enrolled that day without a clock",
			[shield("2026-05", true, true, at("as_of_time", "2026-05-01"))],
			[],
			null,
		],
		["half a record", [shield("2026-04", true, null)], [], null],
		["two registers", [shield("2026-02", true, null), shield("2026-04", null, false)], [], "app_only"],
		[
			"an app taken off again",
			[shield("2026-01", true, null), shield("2026-02", null, true), shield("2026-04", false, null)],
			[],
			"shield_only",
		],
		["another person", [shield("2026-04", true, true, { id_no_whole: ID2 })], [], null],
		[
			"half a record, then a receipt",
			[shield("2026-04", true, null)],
			[receipt("2026-04-10", { has_app: false, has_shield: false })],
			"none",
		],
		[
			"a receipt with alerts off",
			[],
			[receipt("2026-04-10", { has_app: true, has_app_alert: false, has_shield: true })],
			"alerts_off",
		],
		["a receipt after the offence", [], [receipt("2026-05-10", { has_app: true, has_shield: true })], null],
	])("of a register of %s", (_, shields, receipts, expected) => {
		expect(told(receipts, victim, { shields })?.shield?.value ?? null).toBe(expected);
	});
});

describe("intervention", () => {
	const victim = person(ID1, PHONE, "甲一");
	const coverage = {
		...NO_RECORDS.coverage,
		alerts: reaching("2026-01-01", "2026-05-01"),
		stops: reaching("2026-01-01", "2026-05-01"),
	};
	const alert = (issued: string, more: Row = {}): StoredValues => ({
		ticket_no: "Y1",
		...at("issued_time", issued),
		target_phone_numbers: PHONE,
		...more,
	});
	const stop = (more: Row): StoredValues => ({ order_no: "Z1", item_no: "1", incident_no: "J", ...more });
	const told = (records: Partial<JoinRecords>, incident: Row = {}) =>
		factsOf(
			{
				report: NOW,
				victim,
				incident: {
					...at("occur_from", "2026-04-30 09:00"),
					...at("last_transfer_time", "2026-05-01 09:00"),
					loss_fen: 10_000,
					...incident,
				},
			},
			[],
			{ coverage, ...records },
		)?.intervention?.value ?? null;

	it.each<[string, StoredValues, string | null]>([
		["during the offence", alert("2026-04-30 20:00"), "alerted_not_stopped"],
		["72 hours before it", alert("2026-04-27 09:00"), "alerted_not_stopped"],
		["longer before", alert("2026-04-27 08:59"), "not_stopped"],
		["after the last transfer", alert("2026-05-01 09:01"), "not_stopped"],
		["on its day, no clock", alert("2026-05-01"), null],
		["with success", alert("2026-04-30 20:00", { is_dissuaded: true }), "alerted_dissuading"],
		[
			"to a homonym",
			alert("2026-04-30 20:00", { target_phone_numbers: null, target_name: "甲一" }),
			"not_stopped",
		],
		["to another on this phone", alert("2026-04-30 20:00", { target_name: "乙二" }), "not_stopped"],
		[
			"naming the call",
			alert("2026-02-01 20:00", { target_phone_numbers: null, incident_no: "J" }),
			"alerted_not_stopped",
		],
		[
			"made of the call",
			alert("2026-05-02 20:00", { target_phone_numbers: null, incident_no: "J" }),
			"not_stopped",
		],
	])("of an alert %s", (_, given, expected) => {
		expect(told({ alerts: [given] })).toBe(expected);
	});

	it.each<[string, readonly StoredValues[], string | null]>([
		["all of the loss", [stop({ executed_amount_fen: 10_000 })], "stopped_fully"],
		[
			"in two items",
			[stop({ executed_amount_fen: 6000 }), stop({ item_no: "2", frozen_amount_fen: 4000 })],
			"stopped_fully",
		],
		[
			"once, though frozen too",
			[stop({ executed_amount_fen: 6000, frozen_amount_fen: 6000 })],
			"stopped_partly",
		],
		["a part", [stop({ executed_amount_fen: 10 })], "stopped_partly"],
		["an unknown amount", [stop({ result: "成功" })], "stopped"],
		["nothing", [stop({ executed_amount_fen: 0 })], "stop_failed"],
		["nothing by its words", [stop({ result: "止付失败" })], "stop_failed"],
		["nobody knows yet", [stop({})], null],
		["another call", [stop({ incident_no: "J5", executed_amount_fen: 10_000 })], "not_stopped"],
	])("of stop-payments of %s", (_, stopPayments, expected) => {
		expect(told({ stopPayments })).toBe(expected);
	});

	it("is not_stopped only where stop-payments reach, and something was lost", () => {
		expect(told({})).toBe("not_stopped");
		expect(told({}, { loss_fen: 0 })).toBeNull();
		expect(told({ coverage: NO_RECORDS.coverage })).toBeNull();
		expect(told({ coverage: { ...coverage, stops: reaching("2026-01-01", "2026-04-30") } })).toBeNull();
		expect(told({ coverage: { ...coverage, stops: reaching("2026-05-02", "2026-05-03") } })).toBeNull();
	});

	it.each<[string, readonly StoredValues[]]>([
		["a full stop", [stop({ executed_amount_fen: 10_000 })]],
		["a part", [stop({ executed_amount_fen: 10 })]],
		["a failure", [stop({ result: "止付失败" })]],
		["no stop", []],
	])("says of %s that there was no alert only where alerts reach", (_, stopPayments) => {
		const within = (alerts: Reach | null) => told({ stopPayments, coverage: { ...coverage, alerts } });
		expect(within(reaching("2026-04-30", "2026-05-01"))).not.toBeNull();
		expect(within(null)).toBeNull();
		expect(within(reaching("2026-01-01", "2026-04-30"))).toBeNull();
		expect(within(reaching("2026-05-02", "2026-05-03"))).toBeNull();
	});

	it("says what an alert tells wherever alerts reach", () => {
		const alerts = [alert("2026-04-30 20:00")];
		expect(told({ alerts, coverage: NO_RECORDS.coverage })).toBe("alerted_not_stopped");
	});
});
