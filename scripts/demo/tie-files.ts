/** The list of related persons: kin, family numbers and emergency contacts in columns of their own, households in two lines. */
import { dayOf } from "./clock";
import { Dice } from "./dice";
import type { Person } from "./person";
import type { FilePlan } from "./sheet";
import type { Written } from "./strangers";
import { type Cells, tableFile } from "./table-file";
import type { Tie } from "./ties";

const HEADINGS = [
	"户号",
	"姓名",
	"身份证号",
	"手机号码",
	"村居",
	"亲属姓名",
	"亲属身份证号",
	"亲属电话",
	"与本人关系",
	"亲情号",
	"紧急联系人",
	"紧急联系人电话",
	"登记日期",
] as const;

function personCells(person: Person, written: Written): Cells {
	return {
		姓名: written.name,
		身份证号: written.idCell,
		手机号码: written.phoneCell,
		村居: person.home.village?.name ?? null,
	};
}

function relativeCells({ via, relation, other }: Tie): Cells {
	if (via === "family_number") return { 亲情号: other.phoneCell };
	if (via === "emergency_contact") return { 紧急联系人: other.name, 紧急联系人电话: other.phoneCell };
	return {
		亲属姓名: other.name,
		亲属身份证号: other.idCell,
		亲属电话: other.phoneCell,
		与本人关系: relation,
	};
}

function rowsOf(tie: Tie, position: number): readonly Cells[] {
	const dice = new Dice(`tie/${position}`);
	const day = dice.chance(0.1) ? null : dayOf(tie.day);
	const own: Cells = { ...personCells(tie.person, tie.one), 登记日期: day };
	if (tie.householdNo === null) return [{ ...own, ...relativeCells(tie) }];
	return [
		{ ...own, 户号: tie.householdNo, 与本人关系: "户主" },
		{
			...personCells(tie.relative, tie.other),
			户号: tie.householdNo,
			与本人关系: tie.relation,
			登记日期: day,
		},
	];
}

/** The list of all ties. */
export function tieFile(ties: readonly Tie[]): FilePlan {
	return tableFile({
		name: "亲属关系.csv",
		source: "relation",
		format: "csv-gb18030",
		sheet: "亲属关系",
		title: null,
		headings: HEADINGS,
		rows: ties.flatMap(rowsOf),
	});
}
