/** A town of receipts, victims and relations in which every hit was planted, and everything that looks like one and is none. */
import { type Cells, COUNTY, checkDigit, People, type Person, tableFile, two } from "./planted-people";
import type { NamedBytes } from "./workspace";

/** What a receipt must be found to be; `ways` as `self id strong`, in any order. */
export interface PlantedHit {
	readonly kind: "self" | "relation" | "both";
	readonly ways: readonly string[];
}

export interface PlantedTown {
	readonly files: readonly NamedBytes[];
	/** By receipt number; every other receipt is no hit. */
	readonly hits: ReadonlyMap<string, PlantedHit>;
	readonly undecided: ReadonlySet<string>;
	readonly selfReported: ReadonlySet<string>;
	/** Why a receipt that looks like a hit is none, by number. */
	readonly traps: ReadonlyMap<string, string>;
	readonly counts: { readonly receipts: number; readonly victims: number; readonly relations: number };
}

export interface TownSize {
	readonly receipts: number;
	readonly victims: number;
	/** Hits by kind; traps grow with `self`. */
	readonly self: number;
	readonly relation: number;
	readonly both: number;
}

const CALL_HEADINGS = [
	...[
		"警情编号",
		"报警时间",
		"原始性质",
		"是否无效",
		"重复警情编号",
		"受害人姓名",
		"受害人身份证号",
		"受害人电话",
	],
	...["出生日期", "居住村居", "现住址", "户号", "亲情号", "紧急联系人", "紧急联系人电话", "损失金额"],
];
const RECEIPT_HEADINGS = [
	...[
		"回执编号",
		"签署时间",
		"批次",
		"姓名",
		"身份证号",
		"联系电话",
		"出生日期",
		"村居",
		"网格",
		"住址",
		"户号",
		"工作单位",
	],
	...["宣传人", "是否曾被骗", "亲属姓名", "亲属电话", "亲情号", "紧急联系人", "紧急联系人电话"],
];
const RELATION_HEADINGS = [
	...[
		"姓名",
		"身份证号",
		"手机号码",
		"关系人姓名",
		"关系人身份证号",
		"关系人电话",
		"关系种类",
		"户号",
		"住址",
	],
];

type Plant = (town: Town, place: number) => void;

/** The town while it is being made. */
class Town {
	readonly people = new People(20_261_130);
	readonly calls: Cells[] = [];
	readonly receipts: Cells[] = [];
	readonly relations: Cells[] = [];
	readonly hits = new Map<string, PlantedHit>();
	readonly undecided = new Set<string>();
	readonly selfReported = new Set<string>();
	readonly traps = new Map<string, string>();

	/** Somebody who was defrauded in 2025. */
	victim(cells: Cells = {}, given: Partial<Person> = {}): Person {
		const { people } = this;
		const person = people.person(given);
		const no = `JJ${String(this.calls.length + 1).padStart(6, "0")}`;
		const day = `2025-${two(1 + people.int(12))}-${two(1 + people.int(28))}`;
		this.calls.push({
			警情编号: no,
			报警时间: `${day} ${two(8 + people.int(12))}:${two(people.int(60))}`,
			原始性质: "刷单返利",
			受害人姓名: person.name,
			受害人身份证号: person.id,
			受害人电话: person.phone,
			居住村居: person.village,
			损失金额: String(100 * people.int(900)),
			...cells,
		});
		return person;
	}

	/** A receipt of 2026. */
	receipt(person: Person, cells: Cells = {}): string {
		const { people } = this;
		const no = `HZ${String(this.receipts.length + 1).padStart(7, "0")}`;
		const day = `2026-${two(1 + people.int(10))}-${two(1 + people.int(28))}`;
		const hour = people.of([8, 9, 10, 14, 15, 16]);
		this.receipts.push({
			回执编号: no,
			签署时间: `${day} ${two(hour)}:${two(people.int(60))}`,
			批次: hour < 12 ? "上午" : "下午",
			姓名: person.name,
			身份证号: person.id,
			联系电话: person.phone,
			村居: person.village,
			住址: person.address,
			户号: person.household,
			...cells,
		});
		return no;
	}

	hit(no: string, kind: PlantedHit["kind"], ...ways: readonly string[]): void {
		this.hits.set(no, { kind, ways });
	}

	trap(why: string, person: Person, cells: Cells = {}): void {
		this.traps.set(this.receipt(person, cells), why);
	}

	relate(cells: Cells): void {
		this.relations.push(cells);
	}
}

const maskedId = (id: string): string => `${id.slice(0, 6)}********${id.slice(-4)}`;
const scientific = (id: string): string => `${id.slice(0, 1)}.${id.slice(1, 6)}E+17`;
/** What a spreadsheet leaves of a number: 15 digits and zeros. */
const zeroed = (id: string): string => `${id.slice(0, 15)}000`;
const isDamaged = (id: string): boolean => checkDigit(zeroed(id).slice(0, 17)) !== "0" && zeroed(id) !== id;
const registered = ({ name, id }: Person): Cells => ({ 姓名: name, 身份证号: id });
const relative = ({ name, id }: Person): Cells => ({ 关系人姓名: name, 关系人身份证号: id });

/** The signer is the victim. */
const SELF: readonly Plant[] = [
	(town) => town.hit(town.receipt(town.people.person(idOf(town.victim()))), "self", "self id strong"),
	(town) => {
		const old = town.people.person();
		const id15 = old.id.slice(0, 6) + old.id.slice(8, 17);
		town.victim({ 受害人身份证号: old.id.startsWith("19", 6) ? id15 : old.id }, old);
		const other = { ...town.people.person(), id: old.id.toLowerCase() };
		town.hit(town.receipt(other), "self", "self id strong");
	},
	(town, place) => {
		const { name, phone, id } = town.victim();
		const written = ["", maskedId(id), scientific(id)][place % 3] ?? "";
		const signer = { ...town.people.person(), name, phone: `+86 ${phone}` };
		town.hit(town.receipt(signer, { 身份证号: written }), "self", "self phone medium");
	},
	(town) => {
		const { name, phone } = town.victim({ 受害人身份证号: "" }, {});
		const seen = town.calls.at(-1) as Record<string, string>;
		seen.受害人姓名 = `${name.charAt(0)}**`;
		town.hit(town.receipt({ ...town.people.person(), name, phone }), "self", "self phone medium");
	},
	(town) => {
		const { name, birth, village } = town.victim();
		const signer = { ...town.people.person(), name, village: `霁溪镇${village}` };
		const cells = { 身份证号: "", 出生日期: birth };
		town.hit(town.receipt(signer, cells), "self", "self name_birth_village weak");
	},
];

const idOf = ({ name, id, birth }: Person): Partial<Person> => ({ name, id, birth });

/** The signer is related to a victim; gives how. */
type Relating = (town: Town, signer: Person, place: number) => Cells & { readonly how: string };

const RELATIONS: readonly Relating[] = [
	(town, { household }) => {
		town.victim({ 户号: household });
		return { how: "household strong" };
	},
	(town, { household }) => {
		town.relate({ ...registered(town.victim()), 户号: household, 关系种类: "同户" });
		return { how: "household strong" };
	},
	(town, { address }) => {
		town.victim({ 现住址: `${COUNTY}${address.replace("组", " 组").replace("1", "１")}` });
		return { how: "address medium" };
	},
	(town, signer, place) => {
		const [one, other] = place % 2 === 0 ? [signer, town.victim()] : [town.victim(), signer];
		town.relate({ ...registered(one), ...relative(other), 关系种类: "配偶" });
		return { how: "kin strong" };
	},
	(town, signer) => {
		const { name, phone } = town.victim({ 受害人身份证号: "" });
		town.relate({ ...registered(signer), 关系人姓名: name, 关系人电话: phone, 关系种类: "亲属" });
		return { how: "kin medium" };
	},
	(town, signer) => {
		town.relate({ ...registered(town.victim()), 关系人电话: signer.phone, 关系种类: "亲情号" });
		return { how: "family_number medium" };
	},
	(town, { name, phone }) => {
		const cells = { 关系人姓名: name, 关系人电话: phone, 关系种类: "紧急联系人" };
		town.relate({ ...registered(town.victim()), ...cells });
		return { how: "emergency_contact medium" };
	},
	(town, _, place) => {
		const { name, phone } = town.victim();
		return { how: "kin medium", 亲属姓名: place % 2 === 0 ? name : "母亲", 亲属电话: phone };
	},
	(town, _, place) => {
		const { name, phone } = town.victim();
		return place % 2 === 0
			? { how: "family_number medium", 亲情号: phone }
			: { how: "emergency_contact medium", 紧急联系人: name, 紧急联系人电话: phone };
	},
	(town, { name, phone }, place) => {
		town.victim(place % 2 === 0 ? { 亲情号: phone } : { 紧急联系人: name, 紧急联系人电话: phone });
		return { how: place % 2 === 0 ? "family_number medium" : "emergency_contact medium" };
	},
];

function plantRelation(town: Town, place: number, signer: Person): readonly [no: string, how: string] {
	const relating = RELATIONS[place % RELATIONS.length] as Relating;
	const { how, ...cells } = relating(town, signer, Math.floor(place / RELATIONS.length));
	return [town.receipt(signer, cells), `relation ${how}`];
}

/** Everything that looks like a hit. */
const TRAPS: readonly Plant[] = [
	(town) => {
		const { name, id, village } = town.victim();
		if (!isDamaged(id)) return;
		town.trap("damaged ID number", { ...town.people.person({ village }), name }, { 身份证号: zeroed(id) });
	},
	(town) => {
		const { name, id, village } = town.people.person();
		const written = town.people.chance() < 0.5 ? maskedId(id) : scientific(id);
		town.victim({ 受害人身份证号: written }, { name, village });
		town.trap("masked on both sides", { ...town.people.person({ village }), name }, { 身份证号: written });
	},
	(town) => {
		const { name, village } = town.victim();
		town.trap("homonym of the village", town.people.person({ name, village }));
	},
	(town) => {
		const { name, birth, village } = town.victim();
		const elsewhere = town.people.villages.find((other) => other !== village) ?? "";
		const homonym = town.people.person({ name, village: elsewhere });
		town.trap("homonym of one birth date", homonym, { 身份证号: "", 出生日期: birth });
	},
	(town) => {
		const { name, birth, village } = town.victim();
		town.trap("homonym, same birth date, another ID number", town.people.person({ name, birth, village }));
	},
	(town) => {
		const { phone, name } = town.victim();
		const other = town.people.person({ phone });
		if (other.name !== name) town.trap("phone under another name", other, { 身份证号: "" });
	},
	(town) => {
		const { phone, name } = town.victim();
		town.trap("phone under another ID number", town.people.person({ phone, name }));
	},
	(town) => {
		const { phone } = town.victim({ 受害人身份证号: "", 受害人姓名: "" });
		for (const name of ["甲一", "乙二", "丙三"])
			town.trap("one phone of several people", town.people.person({ phone, name }), { 身份证号: "" });
	},
	(town, place) => {
		const number = place % 2 === 0 ? `0579-87${String(100_000 + place)}` : "96110";
		const { name } = town.victim({ 受害人电话: number });
		town.trap("landline or service number", town.people.person({ name }), {
			联系电话: number,
			亲情号: number,
		});
	},
	(town, place) => {
		const house = place % 2 === 0 ? `${COUNTY}金星厂宿舍${place}幢502室` : `霁溪镇北屏宾馆${place}号`;
		town.victim({ 现住址: house });
		town.trap("dormitory", town.people.person({ address: house }));
	},
	(town) => {
		const { address } = town.people.person();
		town.victim({ 现住址: address });
		for (let lodger = 0; lodger < 9; lodger++) town.trap("let house", town.people.person({ address }));
	},
	(town) => {
		const { household } = town.people.person();
		town.victim({ 户号: household });
		for (let member = 0; member < 15; member++)
			town.trap("collective household", town.people.person({ household }));
	},
	(town) => {
		const { name, phone } = town.victim();
		const cells = { 亲属姓名: name, 紧急联系人: "甲乙丙", 紧急联系人电话: phone };
		town.trap("relative by name, contact of another name", town.people.person(), cells);
	},
	(town) => {
		const [signer, victim] = [town.people.person(), town.victim()];
		town.relate({ ...registered(signer), 关系人姓名: victim.name, 关系种类: "亲属" });
		town.relate({
			...registered(victim),
			...relative(signer),
			关系种类: "同住址",
			住址: "金星厂宿舍3幢502室",
		});
		town.trap("register: a name alone, a dormitory", signer);
	},
	(town, place) => {
		const cells = [{ 是否无效: "是" }, { 重复警情编号: "JJ000001" }, { 报警时间: "2026-11-20 10:00" }][
			place % 3
		];
		town.trap("call that does not count or came later", town.victim(cells));
	},
];

function plantApart(town: Town, place: number): void {
	const dayOnly = place % 2 === 0;
	const person = town.victim({ 报警时间: dayOnly ? "2026-03-05" : "2026-03-05 09:00" });
	const signed = dayOnly ? "2026-03-05 15:00" : "2026-03-05";
	town.undecided.add(town.receipt(person, { 签署时间: signed }));
	town.selfReported.add(town.receipt(town.people.person(), { 是否曾被骗: "是" }));
}

/** A receipt of somebody who has to do with nobody. */
function plain(town: Town): void {
	const { people } = town;
	const named = people.chance();
	const cells: Cells = {
		...(named < 0.2 ? { 亲属姓名: people.person().name, 亲属电话: people.phone() } : {}),
		...(named > 0.9 ? { 亲情号: people.phone() } : {}),
		是否曾被骗: "否",
	};
	town.receipt(people.person(), cells);
}

/** Makes the town. The same size makes the same town. */
export function plantedTown(size: TownSize): PlantedTown {
	const town = new Town();
	town.victim();
	for (let place = 0; place < size.self; place++) {
		SELF[place % SELF.length]?.(town, Math.floor(place / SELF.length));
		TRAPS[place % TRAPS.length]?.(town, Math.floor(place / TRAPS.length));
		if (place % 6 === 0) plantApart(town, place / 6);
	}
	for (let place = 0; place < size.relation; place++) {
		const [no, way] = plantRelation(town, place, town.people.person());
		town.hit(no, "relation", way);
	}
	for (let place = 0; place < size.both; place++) {
		const [no, way] = plantRelation(town, place, town.victim());
		town.hit(no, "both", "self id strong", way);
	}
	while (town.calls.length < size.victims) town.victim();
	while (town.relations.length < size.victims)
		town.relate({ ...registered(town.people.person()), ...relative(town.people.person()), 关系种类: "亲属" });
	while (town.receipts.length < size.receipts) plain(town);
	const { calls, receipts, relations, people, hits, undecided, selfReported, traps } = town;
	const villages = people.villages.map((name) => ({ 村居名称: name, 年份: "2026", 户籍人口: "1000" }));
	return {
		files: [
			tableFile("村居.csv", ["村居名称", "年份", "户籍人口"], villages),
			tableFile("警情.csv", CALL_HEADINGS, people.shuffled(calls)),
			tableFile("关系人.csv", RELATION_HEADINGS, people.shuffled(relations)),
			tableFile("回执.csv", RECEIPT_HEADINGS, people.shuffled(receipts)),
		],
		hits,
		undecided,
		selfReported,
		traps,
		counts: { receipts: receipts.length, victims: calls.length, relations: relations.length },
	};
}
