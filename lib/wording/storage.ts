/** Room on the disk in words: how much is used, how near the end is, and what to do then. */
import { isFigure } from "./numbers";

/** What is known of the room; null where the browser does not say. */
export interface Room {
	readonly usedBytes: number | null;
	readonly quotaBytes: number | null;
}

/** The room in words, with how grave it is and what to do. */
export interface RoomWords {
	/** How much is used, such as `已用 120 MB，共可用 2.0 GB（6%）`. */
	readonly text: string;
	/** 0–100; null where the whole is not known. */
	readonly percent: number | null;
	readonly grade: "fine" | "tight" | "full" | "unknown";
	/** What to do; null = nothing. */
	readonly advice: string | null;
}

const UNITS = ["字节", "KB", "MB", "GB", "TB"] as const;
const STEP = 1024;
const TIGHT = 0.8;
const FULL = 0.95;

/** Bytes as people say them: `512 字节`, `1.5 KB`, `120 MB`; below ten with one decimal, but for whole bytes. */
export function bytesText(bytes: number): string {
	let size = Math.max(0, bytes);
	let unit = 0;
	while (size >= STEP && unit < UNITS.length - 1) {
		size /= STEP;
		unit += 1;
	}
	const digits = unit === 0 || size >= 9.95 ? 0 : 1;
	return `${size.toFixed(digits)} ${UNITS[unit]}`;
}

const ADVICE = {
	tight: "空间快用完了：请先备份，再撤销用不着的旧文件，或请管理员清理磁盘。",
	full: "空间即将用尽，新的导入可能存不下：请马上备份，再撤销用不着的旧文件，并清理磁盘。",
} as const;

/** Says how the room stands; from 80 % on it is tight, from 95 % on full. */
export function roomWords({ usedBytes, quotaBytes }: Room): RoomWords {
	if (!isFigure(usedBytes)) {
		const text = "浏览器没有说明用了多少空间（用 http 打开本页时都是这样）。";
		return { text, percent: null, grade: "unknown", advice: "请定期备份，并留意磁盘剩余空间。" };
	}
	const used = `已用 ${bytesText(usedBytes)}`;
	if (!isFigure(quotaBytes) || quotaBytes <= 0)
		return { text: `${used}，浏览器没有说明上限。`, percent: null, grade: "unknown", advice: null };
	const share = Math.min(1, usedBytes / quotaBytes);
	const percent = Math.round(share * 100);
	const text = `${used}，浏览器最多给 ${bytesText(quotaBytes)}（已用 ${percent}%）。`;
	if (share < TIGHT) return { text, percent, grade: "fine", advice: null };
	const grade = share < FULL ? "tight" : "full";
	return { text, percent, grade, advice: ADVICE[grade] };
}
