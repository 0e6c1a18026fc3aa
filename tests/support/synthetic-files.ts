/** Exports of any length for journeys, of people whom nobody could be: made anew each time, always the same. */

import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** A file as a file dialog takes it. */
export interface UploadFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

/** A file of the disk, as it would be picked. */
export function fileAt(path: string): UploadFile {
	return { name: basename(path), mimeType: "application/octet-stream", buffer: readFileSync(path) };
}

type Cells = readonly (string | number)[];

/** A CSV in UTF-8 with the mark in front, as current exports are. */
export function csvFile(name: string, headings: readonly string[], rows: readonly Cells[]): UploadFile {
	const lines = [headings, ...rows].map((cells) => `${cells.join(",")}\r\n`);
	return { name, mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${lines.join("")}`) };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SURNAMES = "王李张刘陈杨黄吴赵周徐孙马朱胡郭何林罗高";
const GIVEN = "芳敏静丽娟艳玲霞婷雪伟强磊军洋勇杰涛明超";
const KINDS = ["刷单返利类", "冒充客服类", "冒充电商物流客服类", "虚假征信类", "网络贷款类"];

const padded = (value: number, length: number) => String(value).padStart(length, "0");
const charOf = (text: string, at: number) => text[at % text.length] ?? "";

/** A valid number of the region 520199, which was never assigned. */
export function idNumber(at: number): string {
	const body = `520199${1960 + (at % 40)}${padded((at % 12) + 1, 2)}${padded((at % 28) + 1, 2)}${padded(at % 1000, 3)}`;
	const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
	return `${body}${charOf("10X98765432", sum % 11)}`;
}

/** A number of the 154 range, which no operator has. */
export const phoneNumber = (at: number) => `154${padded((at * 61_803_399) % 100_000_000, 8)}`;

const nameOf = (at: number) =>
	`${charOf(SURNAMES, at * 7)}${charOf(GIVEN, at)}${charOf(GIVEN, Math.floor(at / 20))}`;

/** The day so many days after the first one, as exports write it. */
function dayAfter(first: string, days: number): string {
	return new Date(Date.parse(`${first}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Calls spread over the days from `first` on, at every hour. `from` is the number of the first call, so that files can
 * overlap; `extraYuan` is what the same call lost more in this file.
 */
export function callsFile(
	name: string,
	count: number,
	{ prefix = "J", first = "2026-01-02", days = 120, from = 0, extraYuan = 0 } = {},
) {
	const headings = [
		"警情编号",
		"报警时间",
		"警情类别",
		"确认性质",
		"警情地址",
		"案情简述",
		"受害人姓名",
		"身份证号码",
		"受害人电话",
		"损失金额(元)",
	];
	const rows = Array.from({ length: count }, (_, row) => from + row).map((at) => [
		`${prefix}${padded(at, 7)}`,
		`${dayAfter(first, at % days)} ${padded(at % 24, 2)}:${padded(at % 60, 2)}`,
		"电信网络诈骗",
		kindOf(KINDS, at),
		`霁溪镇望溪路${at % 300}号`,
		`事主报称被以${kindOf(KINDS, at)}手法诈骗${100 + (at % 900) * 37}元。`,
		nameOf(at),
		idNumber(at),
		phoneNumber(at),
		100 + (at % 900) * 37 + extraYuan,
	]);
	return csvFile(name, headings, rows);
}

/** Receipts of an awareness campaign, one a person. */
export function receiptsFile(name: string, count: number) {
	const headings = [
		"回执编号",
		"签署时间",
		"姓名",
		"身份证号",
		"联系电话",
		"村居",
		"住址",
		"是否安装反诈APP",
	];
	const rows = Array.from({ length: count }, (_, at) => [
		`HZ${padded(at, 7)}`,
		`${dayAfter("2025-09-01", at % 200)} 09:${padded(at % 60, 2)}`,
		nameOf(at + 3),
		idNumber(at * 11),
		phoneNumber(at + 500_000),
		`枫桥${(at % 9) + 1}村`,
		`霁溪镇枫桥${(at % 9) + 1}村${at % 200}号`,
		at % 3 === 0 ? "否" : "是",
	]);
	return csvFile(name, headings, rows);
}

function kindOf(list: readonly string[], at: number): string {
	return list[at % list.length] ?? "";
}
