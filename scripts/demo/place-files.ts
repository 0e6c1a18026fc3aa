/** The lists a station keeps of its places: villages with their people by year, zones, enterprises. */
import type { Firm } from "./firms";
import { type Cell, type FilePlan, merge, plainAccount, titleRow } from "./sheet";
import { TOWN, VILLAGES, workersOf, ZONES } from "./township";

type Body = readonly (readonly Cell[])[];

interface List {
	readonly name: string;
	readonly source: FilePlan["source"];
	readonly format: FilePlan["format"];
	readonly title: string;
	readonly headings: readonly string[];
	readonly body: Body;
}

const aliasCell = (aliases: readonly string[]): string => aliases.join("、");

function villageRows(): Body {
	return VILLAGES.flatMap((village) =>
		village.populations.map((people) => [
			village.code,
			village.name,
			aliasCell(village.aliases),
			village.grid,
			village.officer,
			people.year,
			people.registered,
			people.resident,
			people.floating,
		]),
	);
}

const PLACES: readonly List[] = [
	{
		name: "村居名册.xlsx",
		source: "village",
		format: "xlsx",
		title: `${TOWN}村居及人口名册（2023-2026年）`,
		headings: [
			"村居编码",
			"村居名称",
			"别名",
			"所属网格",
			"责任民警",
			"年度",
			"户籍人口",
			"常住人口",
			"流动人口",
		],
		body: villageRows(),
	},
	{
		name: "园区名册.csv",
		source: "zone",
		format: "csv-utf8-bom",
		title: `${TOWN}工业园区名册`,
		headings: ["园区名称", "别名", "职工人数", "责任民警"],
		body: ZONES.map((zone) => [zone.name, aliasCell(zone.aliases), workersOf(zone.name), zone.officer]),
	},
];

const firmList = (firms: readonly Firm[]): List => ({
	name: "企业名册.xlsx",
	source: "enterprise",
	format: "xlsx",
	title: `${TOWN}企业反诈包干名册`,
	headings: [
		"企业名称",
		"简称",
		"所属园区",
		"职工人数",
		"安全顾问",
		"责任民警",
		"包干书签订日期",
		"安全顾问电话",
		"反诈APP激活数",
		"政务网站激活数",
		"境外来电拦截开通数",
	],
	body: firms.map(({ enterprise, ...kept }) => [
		enterprise.name,
		enterprise.alias,
		enterprise.zone,
		enterprise.workers,
		kept.hasAdviser ? enterprise.adviser : null,
		kept.hasOfficer ? enterprise.officer : null,
		kept.pledgeCell,
		kept.adviserPhone,
		kept.appActivated,
		kept.siteActivated,
		kept.callBlockActivated,
	]),
});

/** The three lists; nothing in them is broken. */
export function placeFiles(firms: readonly Firm[]): readonly FilePlan[] {
	return [...PLACES, firmList(firms)].map((list) => {
		const width = list.headings.length;
		return {
			name: list.name,
			source: list.source,
			format: list.format,
			sheets: [
				{
					name: list.title.slice(0, 6),
					rows: [titleRow(list.title, width), list.headings, ...list.body],
					merges: [merge(0, 0, 0, width - 1)],
				},
			],
			headings: list.headings,
			account: plainAccount(list.body.length),
		};
	});
}
