/** A township of three villages and two zones on its way through a real workspace: files, imports, and the archive that keeps it. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { Engine } from "@/lib/engine/engine";
import { importKept, reopenKept } from "@/lib/ingest/keep";
import { nextFileNo } from "@/lib/ingest/load";
import { labelRecords } from "@/lib/ingest/relabel";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import type { Store } from "@/lib/workspace/store";
import { opened } from "../../support/archive";
import { type NamedBytes, packedFiles } from "../../support/workspace";
import { csv } from "../ingest/tables";

/** The week that is decided on, and the moment of its decision. */
export const WEEK = "2026-05-11" as CivilDate;
export const NOW = "2026-05-11 09:00:00" as CivilMoment;

/** Persons of the files, to be found nowhere else. */
export const PERSONS = ["周小棠", "吴大勇", "330799199003072316", "15400000001", "溪口路"];

const VILLAGES = csv(
	"村居.csv",
	"村居名称,村居编码,年份,常住人口",
	"甲村,01,2026,1000",
	"乙村,02,2026,1500",
	"丙村,03,2026,500",
);
const ZONES = csv("园区.csv", "园区名称,职工人数", "一区,300", "二区,200");
const FIRMS = csv("企业.csv", "企业名称,所属园区", "金星厂,一区", "银河厂,二区");

/** Calls as their village and the days after 2026-01-05 on which they came. */
export function callsFile(name: string, days: Readonly<Record<string, readonly number[]>>): NamedBytes {
	const lines = Object.entries(days).flatMap(([village, own], place) =>
		own.map((day, at) => {
			const date = new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10);
			const who = at === 0 && place === 0 ? "周小棠,330799199003072316,15400000001" : "吴大勇,,";
			return `${name}${place}${at},${date} 10:00,刷单返利,${village},溪口路${place}${at}号,金星厂,${who}`;
		}),
	);
	return csv(
		`${name}.csv`,
		"警情编号,报警时间,原始性质,居住村居,现住址,工作单位,受害人姓名,身份证号码,受害人电话",
		...lines,
	);
}

const CALLS = callsFile("J", { 甲村: [0, 3, 40, 80, 100, 119], 乙村: [20, 60], 丙村: [10, 121, 122] });

/** A kept workspace on a store; the engine forgets whatever it held. */
async function openedTown(store: Store, engine: Engine) {
	const workspace = { engine, archive: await opened(store), label: labelRecords };
	await reopenKept(workspace, { settings: DEFAULT_SETTINGS });
	return workspace;
}

/** Takes files in at a moment. */
export async function importTown(
	workspace: Awaited<ReturnType<typeof openedTown>>,
	files: readonly NamedBytes[],
	now: CivilMoment = NOW,
) {
	const packed = await packedFiles(files, DEFAULT_SETTINGS, await nextFileNo(workspace.engine));
	return importKept(workspace, packed, { settings: DEFAULT_SETTINGS, now, demoHashes: new Set() });
}

/** The township with everything imported on the morning of the decision. */
export async function townOn(store: Store, engine: Engine) {
	const workspace = await openedTown(store, engine);
	await importTown(workspace, [VILLAGES, ZONES, FIRMS, CALLS]);
	return workspace;
}
