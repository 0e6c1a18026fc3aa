/** The truths of the demo, counted on the model and never on a file: what an honest import and briefing must arrive at. */
import type { Demo } from "./build";
import type { Call } from "./call";
import { movesOf } from "./call-moves";
import { iso } from "./clock";
import { CLASSES, FOREIGN_LABELS, GENERIC_LABELS } from "./fraud-classes";
import { EDUCATION_OF, MARITAL_OF, OCCUPATION_OF } from "./life";
import { loopTruths } from "./loop";
import { messOf } from "./mess";
import { openAlertTruths } from "./open-alerts";
import { openStopTruths } from "./open-stops";
import type { Receipt } from "./receipt";
import { EXPORTED_AT } from "./schedule";
import { screenedTruths } from "./screened-files";
import {
	callsWithLoss,
	classInLabels,
	figuresOf,
	hasColumn,
	hasSexInId,
	isFiled,
	lossInColumn,
	monthOf,
	tally,
	tells,
	UNKNOWN,
	zoneOf,
} from "./tally";
import {
	CITY,
	ENTERPRISES,
	LOCAL_REGION,
	PROVINCE,
	STATION,
	SURGE_ZONE,
	TOWN,
	VILLAGES,
	ZONES,
} from "./township";
import { trainingTruths } from "./trainings";
import { aftermathTruths } from "./truth-aftermath";

/** Named windows, half-open. */
const WINDOWS: Readonly<Record<string, readonly [start: string, end: string]>> = {
	all: ["2023-05-01", "2026-05-12"],
	yearToDate2025: ["2025-01-01", "2025-04-06"],
	yearToDate2026: ["2026-01-01", "2026-04-06"],
	yesterday: ["2026-05-10", "2026-05-11"],
	dayBeforeYesterday: ["2026-05-09", "2026-05-10"],
	yesterdayLastYear: ["2025-05-10", "2025-05-11"],
	today: ["2026-05-11", "2026-05-12"],
	lastWeek: ["2026-05-04", "2026-05-11"],
	weekBefore: ["2026-04-27", "2026-05-04"],
	lastWeekLastYear: ["2025-05-04", "2025-05-11"],
	lastWeekLastYearByWeekday: ["2025-05-05", "2025-05-12"],
	april2026: ["2026-04-01", "2026-05-01"],
	april2025: ["2025-04-01", "2025-05-01"],
	nationalDay2025: ["2025-10-01", "2025-10-09"],
	nationalDay2025Before: ["2025-09-24", "2025-10-01"],
	nationalDay2025After: ["2025-10-09", "2025-10-16"],
	nationalDay2024: ["2024-10-01", "2024-10-08"],
	nationalDay2024Before: ["2024-09-24", "2024-10-01"],
	nationalDay2024After: ["2024-10-08", "2024-10-15"],
	springFestival2026: ["2026-02-15", "2026-02-24"],
	springFestival2026Before: ["2026-02-08", "2026-02-15"],
	springFestival2026After: ["2026-02-24", "2026-03-03"],
	springFestival2025: ["2025-01-28", "2025-02-05"],
	springFestival2025Before: ["2025-01-21", "2025-01-28"],
	springFestival2025After: ["2025-02-05", "2025-02-12"],
	surge: ["2026-03-16", "2026-05-11"],
	eightWeeksBeforeSurge: ["2026-01-19", "2026-03-16"],
};

function callTruths(demo: Demo) {
	const counted = demo.calls.filter((call) => call.exclusion === null);
	const columnOr = (
		field: Parameters<typeof hasColumn>[0],
		value: (call: Call) => string,
	): readonly string[] => counted.map((call) => (hasColumn(field, call) ? value(call) : UNKNOWN));
	const reached = callsWithLoss(counted, demo.cases);
	return {
		distinct: demo.calls.length,
		countable: counted.length,
		excluded: tally(demo.calls.flatMap((call) => call.exclusion ?? [])),
		byMonth: tally(counted.map((call) => monthOf(call.reportAt))),
		byCategory: tally(counted.map((call) => call.fraudClass)),
		byCategoryInLabels: tally(counted.map((call) => classInLabels(call) ?? UNKNOWN)),
		byVillage: tally(counted.map((call) => call.victim.home.village?.name ?? "辖区外")),
		byVillageInColumn: tally(columnOr("victim_village", (call) => call.victim.home.village?.name ?? UNKNOWN)),
		byVillageStated: tally(
			counted.map((call) =>
				hasColumn("victim_village", call) || hasColumn("victim_residence", call) || tells(call, "village")
					? (call.victim.home.village?.name ?? "辖区外")
					: UNKNOWN,
			),
		),
		byGender: tally(counted.map((call) => call.victim.gender)),
		byGenderInColumn: tally(columnOr("victim_gender", (call) => call.victim.gender)),
		byGenderInColumnOrId: tally(
			counted.map((call) =>
				hasColumn("victim_gender", call) || hasSexInId(call) ? call.victim.gender : UNKNOWN,
			),
		),
		byGenderStated: tally(
			counted.map((call) =>
				hasColumn("victim_gender", call) || hasSexInId(call) || tells(call, "gender")
					? call.victim.gender
					: UNKNOWN,
			),
		),
		byZone: tally(counted.map(zoneOf)),
		byZoneThroughEmployerColumn: tally(columnOr("victim_employer", zoneOf)),
		idForms: tally(counted.map((call) => (hasColumn("victim_id_no", call) ? messOf(call).idForm : UNKNOWN))),
		lossFen: {
			model: counted.reduce((sum, call) => sum + (call.lossFen ?? 0), 0),
			inColumn: lossInColumn(counted),
			callsWithColumn: counted.filter((call) => hasColumn("loss", call)).length,
			attemptsInColumn: counted.filter((call) => hasColumn("loss", call) && call.lossFen === 0).length,
			stated: reached.reduce((sum, call) => sum + (call.lossFen ?? 0), 0),
			callsWithLossStated: reached.length,
			largest: Math.max(...counted.map((call) => call.lossFen ?? 0)),
			atLeast200000Yuan: counted.filter((call) => (call.lossFen ?? 0) >= 20_000_000).length,
		},
	};
}

function caseTruths({ cases }: Demo) {
	const filed = cases.filter(isFiled);
	return {
		distinct: cases.length,
		filed: filed.length,
		solved: filed.filter((file) => file.solvedAt !== null).length,
		acceptedOnly: cases.filter((file) => file.exclusion === null && file.filedAt === null).length,
		excluded: tally(cases.flatMap((file) => file.exclusion ?? [])),
		byMonthFiled: tally(filed.map((file) => monthOf(file.filedAt))),
	};
}

/** Groups of countable calls that share something, in order of the calls. */
function sharing(calls: readonly Call[], trait: (call: Call) => string): readonly (readonly Call[])[] {
	const groups = new Map<string, Call[]>();
	for (const call of calls) groups.set(trait(call), [...(groups.get(trait(call)) ?? []), call]);
	return [...groups.values()].filter((group) => group.length > 1);
}

const numbersOf = (calls: readonly Call[]): readonly string[] => calls.map((call) => call.incidentNo);

function receiptTruth(receipt: Receipt) {
	return { receiptNo: receipt.receiptNo, signedAt: iso(receipt.signedAt) };
}

function plantTruths(demo: Demo) {
	const counted = demo.calls.filter((call) => call.exclusion === null);
	const families = sharing(counted, (call) => call.victim.home.address).filter(
		(group) => new Set(group.map((call) => call.victim.idNo)).size > 1,
	);
	const { hits, decoys, signedBefore } = demo.receiptPlants;
	return {
		surge: { zone: SURGE_ZONE, incidentNos: numbersOf(counted.filter((call) => call.isSurge)) },
		repeatVictims: sharing(counted, (call) => call.victim.idNo).map((group) => ({
			idNo: group[0]?.victim.idNo,
			incidentNos: numbersOf(group),
		})),
		repeatFamilies: families.map((group) => ({
			address: group[0]?.victim.home.address,
			incidentNos: numbersOf(group),
		})),
		stateMoves: movesOf(demo.calls),
		receiptHits: hits.map(({ kind, via, receipt, incidentNos }) => ({
			kind,
			via,
			...receiptTruth(receipt),
			incidentNos,
		})),
		receiptDecoys: decoys.map(receiptTruth),
		signedBeforeOffence: signedBefore.map(({ receipt, incidentNo, days }) => ({
			...receiptTruth(receipt),
			incidentNo,
			days,
		})),
	};
}

/** Everything a test may compare with. */
export function truthOf(demo: Demo) {
	const counted = demo.calls.filter((call) => call.exclusion === null);
	return {
		township: {
			station: STATION,
			township: TOWN,
			city: CITY,
			province: PROVINCE,
			regionCode: LOCAL_REGION,
			villages: VILLAGES.map((village) => village.name),
			zones: ZONES.map((zone) => zone.name),
			enterprises: ENTERPRISES.length,
		},
		exportedAt: iso(EXPORTED_AT),
		importOrder: demo.files.map((file) => file.name),
		files: demo.files.map(({ name, source, format, headings, account }) => ({
			name,
			source,
			format,
			headings,
			account,
		})),
		calls: callTruths(demo),
		cases: caseTruths(demo),
		receipts: {
			distinct: demo.receipts.length,
			signers: new Set(demo.receipts.map((receipt) => receipt.signer.idNo)).size,
		},
		windows: Object.fromEntries(
			Object.entries(WINDOWS).map(([name, [start, end]]) => [
				name,
				figuresOf(start, end, counted, demo.cases),
			]),
		),
		plants: plantTruths(demo),
		vocabulary: {
			category: Object.fromEntries([...CLASSES].map(([name, profile]) => [name, profile.labels])),
			categoryWithoutClass: GENERIC_LABELS.map(([label]) => label),
			notFraud: FOREIGN_LABELS,
			occupation: OCCUPATION_OF,
			education: EDUCATION_OF,
			marital: MARITAL_OF,
		},
		aftermath: aftermathTruths(demo.aftermath),
		loop: loopTruths(demo.loop),
		screened: screenedTruths(demo.screened),
		waiting: {
			alerts: openAlertTruths(demo.aftermath.alerts),
			stops: openStopTruths(demo.aftermath.stops),
			trainings: trainingTruths(demo.late.trainings),
		},
	};
}
