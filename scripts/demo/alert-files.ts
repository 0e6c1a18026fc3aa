/** The export of alerts: one workbook of the command platform with every stage a column, its officers' placeholders included. */
import type { Alert, AlertEnd } from "./alert";
import { type Clock, iso, serial } from "./clock";
import { Dice } from "./dice";
import type { Cell, FilePlan, Refusal } from "./sheet";
import { type Cells, tableFile } from "./table-file";
import { STATION } from "./township";

const HEADINGS = [
	"序号",
	"预警编号",
	"下发时间",
	"预警等级",
	"疑似诈骗类型",
	"预警来源",
	"下发层级",
	"被预警人",
	"被预警人电话",
	"被预警人身份证号",
	"住址",
	"所属村居",
	"处置单位",
	"民警接收时间",
	"妇联接收时间",
	"网格员接收时间",
	"首次联系时间",
	"是否接通",
	"接通时间",
	"未联系上原因",
	"到门时间",
	"是否见面",
	"见面时间",
	"是否确认涉诈",
	"核查结论",
	"是否劝阻成功",
	"劝阻时间",
	"处置结果",
	"处置力量",
	"处置人",
	"处置方式",
	"反馈时间",
	"反馈内容",
	"已损失金额",
	"避免损失",
	"回访期限",
	"回访时间",
	"回访结果",
	"警情编号",
] as const;

const OUTCOMES: Readonly<Record<AlertEnd, readonly string[]>> = {
	dissuaded: ["劝阻成功", "劝阻成功", "已劝阻"],
	failed: ["劝阻失败", "未劝阻成功"],
	unfounded: ["核实无风险", "非诈骗"],
	unreached: ["未联系上", "失联"],
	open: ["处置中", ""],
};
const FINDINGS: Readonly<Record<AlertEnd, readonly string[]>> = {
	dissuaded: ["正在被骗", "已被骗未遂"],
	failed: ["已被骗"],
	unfounded: ["正常业务", "误判"],
	unreached: [""],
	open: [""],
};
const WORDS: Readonly<Record<AlertEnd, readonly string[]>> = {
	dissuaded: ["已劝阻，对方停止操作并删除涉诈软件", "见到本人，讲明套路后停止转账", "已协助挂断并拉黑对方"],
	failed: ["联系上时对方已转账，引导其报警", "对方不相信民警，仍继续转账"],
	unfounded: ["系正常网购，未发现被骗", "与亲友正常通话，无风险"],
	unreached: ["多次拨打未接，已告知村居继续查找"],
	open: [""],
};

const at = (clock: Clock | null): Cell => (clock === null ? null : iso(clock).slice(0, 16));
const yuan = (fen: number | null): Cell => (fen === null ? null : fen / 100);
const blank = (text: string): Cell => text || null;

/** Yes, no, or what nobody wrote down. */
function flag(dice: Dice, is: boolean | null, blankRate: number): Cell {
	if (is === null) return dice.chance(0.3) ? "--" : null;
	if (dice.chance(blankRate)) return null;
	return is ? "是" : "否";
}

function resultCells(dice: Dice, { end, course }: Alert): Cells {
	const isFound = end === "open" || end === "unreached" ? null : end !== "unfounded";
	return {
		是否确认涉诈: flag(dice, isFound, 0.05),
		核查结论: blank(dice.pick(FINDINGS[end])),
		是否劝阻成功: flag(dice, isFound === true ? end === "dissuaded" : null, 0.1),
		劝阻时间: at(course.stoppedAt),
		处置结果: blank(dice.pick(OUTCOMES[end])),
		反馈时间: at(course.feedbackAt),
		反馈内容: blank(dice.pick(WORDS[end])),
		已损失金额: yuan(course.lossBeforeFen),
		避免损失: yuan(course.lossAvoidedFen),
		回访期限: at(course.followUpDue)?.toString().slice(0, 10) ?? null,
		回访时间: at(course.followUpAt),
		回访结果: course.followUpResult,
	};
}

function contactCells(dice: Dice, { end, course }: Alert): Cells {
	const isTried = end !== "open" || course.firstCallAt !== null;
	const isConnected = course.connectedAt !== null;
	return {
		民警接收时间: at(course.receivedAt),
		妇联接收时间: at(course.federationAt),
		网格员接收时间: at(course.gridAt),
		首次联系时间: at(course.firstCallAt),
		是否接通: flag(dice, isTried ? isConnected : null, 0.04),
		接通时间: at(course.connectedAt),
		未联系上原因: course.unreachableReason ?? course.notMetReason,
		到门时间: at(course.doorAt),
		是否见面: flag(dice, end === "open" ? null : course.metAt !== null, 0.04),
		见面时间: at(course.metAt),
		处置力量: course.actor,
		处置人: course.officer,
		处置方式: course.way,
	};
}

function cellsOf(alert: Alert, position: number): Cells {
	const dice = new Dice(`alert/${alert.ticketNo}`);
	const { target, written, names } = alert;
	const { village } = target.home;
	return {
		序号: position + 1,
		预警编号: alert.ticketNo,
		下发时间: { serial: serial(alert.issuedAt) },
		预警等级: alert.level,
		疑似诈骗类型: dice.chance(0.06) ? "暂无" : alert.type,
		预警来源: alert.source,
		下发层级: alert.layer,
		被预警人: written.name,
		被预警人电话: written.phoneCell,
		被预警人身份证号: written.idCell ?? dice.pick([null, "暂无", "/"]),
		住址: dice.chance(0.08) ? null : target.home.address,
		所属村居: dice.chance(0.06) ? null : (village?.name ?? "辖区外"),
		处置单位: STATION,
		...contactCells(dice, alert),
		...resultCells(dice, alert),
		警情编号: names?.incidentNo ?? null,
	};
}

/** Rows that say no moment of issue. */
function brokenRows(rows: readonly Cells[]): ReadonlyMap<Cells, Omit<Refusal, "sheet" | "row">> {
	const spoilt = [
		{ field: "issued_time", written: "2026-02-30 09:10", reason: "impossible_time" },
		{ field: "issued_time", written: "", reason: "missing" },
	];
	return new Map(
		spoilt.flatMap((why, order) => {
			const like = rows[Math.floor((rows.length * (order + 1)) / 3)];
			if (like === undefined) return [];
			const number = { 预警编号: `YJ9999${order}`, 警情编号: null, 下发时间: why.written || null };
			return [[{ ...like, ...number }, why] as const];
		}),
	);
}

/** The file of all alerts; those that were typed in later stand behind the rows without a moment of issue. */
export function alertFile(alerts: readonly Alert[], later: readonly Alert[]): FilePlan {
	const whole = alerts.map(cellsOf);
	const refused = brokenRows(whole);
	const rows = [...whole, ...refused.keys(), ...later.map(cellsOf)].map((cells, position) => {
		const why = refused.get(cells);
		return { cells: { ...cells, 序号: position + 1 }, why };
	});
	return tableFile({
		name: "预警指令.xlsx",
		source: "alert",
		format: "xlsx",
		sheet: "预警指令",
		title: `${STATION}预警劝阻指令台账（2025-01-02至2026-05-11 08:05）`,
		headings: HEADINGS,
		rows: rows.map(({ cells }) => cells),
		refused: new Map(rows.flatMap(({ cells, why }) => (why === undefined ? [] : [[cells, why] as const]))),
	});
}
