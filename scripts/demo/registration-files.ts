/** The two registers of protection as stations keep them: the app by the day of registration, 金钟罩 by the day of enrolment. */
import { dayOf, partsOf } from "./clock";
import { Dice } from "./dice";
import type { Protection, Registration } from "./registrations";
import type { Cell, FilePlan } from "./sheet";
import { type Cells, tableFile } from "./table-file";

/** How a register writes yes and no. */
const FLAGS: Readonly<
	Record<Protection, { readonly yes: readonly string[]; readonly no: readonly string[] }>
> = {
	app: { yes: ["是", "是", "已安装", "√"], no: ["否", "未安装", "已卸载", "×"] },
	shield: { yes: ["是", "已开通", "√"], no: ["否", "未开通", "已退出"] },
};

function flagCell(dice: Dice, { register, has }: Registration): Cell {
	const { yes, no } = FLAGS[register];
	return dice.pick(has ? yes : no);
}

function slashedDay({ day }: Registration): string {
	const parts = partsOf(day);
	return `${parts.year}/${parts.month}/${parts.day}`;
}

function personCells(dice: Dice, { person, written }: Registration): Cells {
	return {
		姓名: written.name,
		身份证号: written.idCell ?? dice.pick([null, "无", "--"]),
		手机号码: written.phoneCell,
		所属村居: dice.chance(0.05) ? null : (person.home.village?.name ?? null),
	};
}

const of = (registrations: readonly Registration[], register: Protection): readonly Registration[] =>
	registrations.filter((line) => line.register === register);

function appFile(registrations: readonly Registration[]): FilePlan {
	const rows = of(registrations, "app").map((line, position): Cells => {
		const dice = new Dice(`app/${position}`);
		return {
			...personCells(dice, line),
			是否安装反诈APP: flagCell(dice, line),
			登记日期: dayOf(line.day),
		};
	});
	return tableFile({
		name: "反诈APP安装.csv",
		source: "shield",
		format: "csv-utf8-bom",
		sheet: "反诈APP安装",
		title: null,
		headings: ["姓名", "身份证号", "手机号码", "所属村居", "是否安装反诈APP", "登记日期"],
		rows,
	});
}

function shieldFile(registrations: readonly Registration[]): FilePlan {
	const rows = of(registrations, "shield").map((line, position): Cells => {
		const dice = new Dice(`shield/${position}`);
		return {
			...personCells(dice, line),
			是否开通金钟罩: flagCell(dice, line),
			开通日期: slashedDay(line),
		};
	});
	return tableFile({
		name: "金钟罩.csv",
		source: "shield",
		format: "csv-gb18030",
		sheet: "金钟罩",
		title: null,
		headings: ["姓名", "身份证号", "手机号码", "所属村居", "是否开通金钟罩", "开通日期"],
		rows,
	});
}

/** Both registers. */
export function registrationFiles(registrations: readonly Registration[]): readonly FilePlan[] {
	return [appFile(registrations), shieldFile(registrations)];
}
