/** The receipts that come in at noon of the demo's morning: not part of the demonstration, made anew from the victims in its files. */
import { readFileSync } from "node:fs";
import { type DemoRow, demoRows } from "./demo-tables";
import { plainCsv } from "./plain-csv";
import { csvFile, idNumber, phoneNumber, type UploadFile } from "./synthetic-files";

/** The file with the receipts in it that must hit. */
export interface NoonReceipts {
	readonly file: UploadFile;
	readonly receipts: number;
	/** Receipts of victims by their ID number, with the call of each. */
	readonly selfHits: readonly { readonly receiptNo: string; readonly incidentNo: string }[];
	/** A receipt that names a victim's phone as a relative's. */
	readonly relationHit: { readonly receiptNo: string; readonly incidentNo: string };
}

const HEADINGS = [
	"回执编号",
	"签署时间",
	"批次",
	"姓名",
	"身份证号",
	"联系电话",
	"村居",
	"住址",
	"签署方式",
	"宣传人",
	"是否安装反诈APP",
	"是否曾被骗",
	"亲属姓名",
	"亲属电话",
	"与本人关系",
] as const;

const SELF_HITS = 3;
const STRANGERS = 8;
/** Behind every number that the demonstration gave away. */
const FIRST_STRANGER = 7_000_000;

interface Victim {
	readonly incidentNo: string;
	readonly name: string;
	readonly id: string;
	readonly phone: string;
	readonly village: string;
}

const text = (row: DemoRow, heading: string): string => String(row[heading] ?? "");
const idIn = (row: DemoRow): string => text(row, "身份证号") || text(row, "身份证号码");

/** ID numbers and phones in tables that tie people to each other or say who signed. */
function namedElsewhere(): ReadonlySet<string> {
	const files = [
		...["回执_上午.csv", "回执_下午.xlsx", "回执_补录.xlsx", "回执_20260510.csv"],
		...["亲属关系.csv", "受害人名册.xlsx"],
	];
	const headings = [
		"身份证号",
		"联系电话",
		"手机号码",
		"亲属身份证号",
		"亲属电话",
		"亲情号",
		"紧急联系人电话",
	];
	const cells = files.flatMap(demoRows).flatMap((row) => headings.map((heading) => text(row, heading)));
	return new Set(cells.map((cell) => cell.replace(/^\+86/, "").replaceAll(" ", "")));
}

/** How many calls each ID number and each home stands in. */
function timesHit(): ReadonlyMap<string, number> {
	const rows = ["警情_2023-2024.xls", "警情_2025.csv", "警情_2026年1月-5月.xlsx"].flatMap(demoRows);
	const byNumber = new Map(rows.map((row) => [text(row, "警情编号") || text(row, "接警号"), row]));
	const counts = new Map<string, number>();
	for (const row of byNumber.values())
		for (const key of [idIn(row), text(row, "现住址").replace(/^浙江省|^霁川市/, "")])
			counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}

/** Victims of countable calls from January to April 2026, each told whole, hit once, alone at home and in no other table. */
function knownVictims(): readonly Victim[] {
	const [elsewhere, times] = [namedElsewhere(), timesHit()];
	const countable = new Set(
		plainCsv(readFileSync("tests/support/demo-truth-calls.csv", "utf8"))
			.filter(({ exclusion }) => exclusion === "")
			.map((row) => row.incident_no),
	);
	return demoRows("警情_2026年1月-5月.xlsx").flatMap((row) => {
		const victim = {
			incidentNo: text(row, "警情编号"),
			name: text(row, "受害人姓名"),
			id: idIn(row),
			phone: text(row, "受害人电话"),
			village: text(row, "居住村居"),
		};
		const home = text(row, "现住址").replace(/^浙江省|^霁川市/, "");
		const isTold = [
			/^\d{17}[\dX]$/.test(victim.id),
			/^154\d{8}$/.test(victim.phone),
			victim.name,
			victim.village,
		];
		const isAlone = times.get(victim.id) === 1 && (home === "" || times.get(home) === 1);
		const isNew = !elsewhere.has(victim.id) && !elsewhere.has(victim.phone);
		const isBefore = victim.incidentNo.slice(1, 9) < "20260501" && countable.has(victim.incidentNo);
		return isTold.every(Boolean) && isAlone && isNew && isBefore ? [victim] : [];
	});
}

const numberAt = (order: number): string => `WG20260511${String(order + 1).padStart(3, "0")}`;
const timeAt = (order: number): string =>
	`2026-05-11 ${String(8 + Math.floor((order * 14 + 40) / 60)).padStart(2, "0")}:${String((order * 14 + 40) % 60).padStart(2, "0")}`;

interface Signer {
	readonly name: string;
	readonly id: string;
	readonly phone: string;
	readonly village: string;
	readonly relative: Victim | null;
}

const rowOf = ({ name, id, phone, village, relative }: Signer, order: number) => [
	numberAt(order),
	timeAt(order),
	"上午",
	name,
	id,
	phone,
	village,
	`霁溪镇${village}${90 + order}组1号`,
	"入户",
	`${village}网格员`,
	order % 3 === 0 ? "否" : "是",
	"否",
	relative?.name ?? "",
	relative?.phone ?? "",
	relative === null ? "" : "配偶",
];

/**
 * Twelve receipts of the morning of 2026-05-11: three by victims of the demonstration, one by a relative, eight by nobody known.
 * @throws Error when the demonstration has no victims left that can be told
 */
export function noonReceipts(): NoonReceipts {
	const [related, ...others] = knownVictims();
	const victims = others.slice(0, SELF_HITS);
	if (related === undefined || victims.length < SELF_HITS) throw new Error("no victims to sign at noon");
	const villages = [...new Set(demoRows("村居名册.xlsx").map((row) => text(row, "村居名称")))];
	const stranger = (at: number, relative: Victim | null): Signer => ({
		name: `午${"甲乙丙丁戊己庚辛壬"[at] ?? ""}`,
		id: idNumber(FIRST_STRANGER + at),
		phone: phoneNumber(FIRST_STRANGER + at),
		village: villages[(at * 5) % villages.length] ?? "",
		relative,
	});
	const signers = [
		...victims.map((victim): Signer => ({ ...victim, relative: null })),
		stranger(STRANGERS, related),
		...Array.from({ length: STRANGERS }, (_, at) => stranger(at, null)),
	];
	return {
		file: csvFile("回执_20260511上午.csv", HEADINGS, signers.map(rowOf)),
		receipts: signers.length,
		selfHits: victims.map(({ incidentNo }, order) => ({ receiptNo: numberAt(order), incidentNo })),
		relationHit: { receiptNo: numberAt(SELF_HITS), incidentNo: related.incidentNo },
	};
}
