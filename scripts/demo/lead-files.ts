/** The export of leads from the grid workers' platform: a GB18030 table with what became of each. */
import { type Clock, iso, midnight } from "./clock";
import { Dice } from "./dice";
import type { Lead } from "./leads";
import type { FilePlan } from "./sheet";
import { type Cells, tableFile } from "./table-file";
import { tally } from "./tally";

const HEADINGS = [
	"线索编号",
	"上报时间",
	"线索类型",
	"线索来源",
	"村居",
	"所属网格",
	"上报人",
	"上报人电话",
	"涉及人员",
	"涉及人员电话",
	"涉及地址",
	"线索内容",
	"办理状态",
	"是否办结",
	"办结时间",
	"办理人",
	"办理结果",
	"警情编号",
] as const;

const at = (clock: Clock | null): string | null => (clock === null ? null : iso(clock).slice(0, 16));

function contentOf({ scene, person }: Lead): string {
	if (person === null) return scene.unnamed;
	return scene.named.replace("{who}", person.name).replace("{call}", person.phone ?? "电话不详");
}

function cellsOf(lead: Lead): Cells {
	const dice = new Dice(`lead/${lead.leadNo}`);
	const { village, handledAt, person, reporter } = lead;
	const isHandled = handledAt !== null;
	return {
		线索编号: lead.leadNo,
		上报时间: at(lead.reportedAt),
		线索类型: lead.scene.kind,
		线索来源: lead.source,
		村居: dice.chance(0.1) ? (village.aliases[0] ?? village.name) : village.name,
		所属网格: dice.chance(0.06) ? null : village.grid,
		上报人: reporter.name,
		上报人电话: reporter.phone,
		涉及人员: person?.name ?? null,
		涉及人员电话: person?.phone ?? dice.pick([null, "暂无"]),
		涉及地址: lead.address,
		线索内容: contentOf(lead),
		办理状态: isHandled ? "已办结" : dice.pick(["待核查", "核查中"]),
		是否办结: isHandled ? "是" : "否",
		办结时间: at(handledAt),
		办理人: isHandled ? village.officer : null,
		办理结果: isHandled ? dice.pick(lead.scene.results) : null,
		警情编号: lead.call?.incidentNo ?? null,
	};
}

/** The file of all leads. */
export function leadFile(leads: readonly Lead[]): FilePlan {
	return tableFile({
		name: "网格线索.csv",
		source: "lead",
		format: "csv-gb18030",
		sheet: "网格线索",
		title: null,
		headings: HEADINGS,
		rows: leads.map(cellsOf),
	});
}

/** How many there are, and which of them wait. */
export function leadTruths(leads: readonly Lead[]) {
	const open = leads.filter(({ handledAt }) => handledAt === null);
	return {
		distinct: leads.length,
		byKind: tally(leads.map(({ scene }) => scene.kind)),
		open: open.map(({ leadNo }) => leadNo),
		reportedSinceYesterday: leads.filter(({ reportedAt }) => reportedAt >= midnight("2026-05-10")).length,
		becameCalls: leads.flatMap(({ leadNo, call }) =>
			call === null ? [] : [{ leadNo, incidentNo: call.incidentNo }],
		),
	};
}
