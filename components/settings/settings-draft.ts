/** Unsaved settings as plain data: only the parts that were touched, so that what is saved elsewhere meanwhile stays. */
import type { Settings } from "@/lib/settings/settings";
import { readSettings, writeSettings } from "@/lib/settings/settings-file";

/** The touched parts. */
export type SettingsPatch = Partial<Settings>;

/** Names of the parts of the settings, as the officer knows them. */
const PART_LABELS: Readonly<Record<Exclude<keyof Settings, "version">, string>> = {
	station: "单位",
	dayCutHour: "统计日起点",
	weekStart: "统计周",
	holidayNotices: "节假日安排",
	bands: "分段",
	subtypes: "手法子类",
	places: "村居·园区·企业名单",
	headerMappings: "列对应",
	valueMappings: "取值对应",
	focus: "重点研判参数",
	prevention: "防范时限",
	rewards: "奖励计分",
	trends: "同比大屏",
	fonts: "文书字体",
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The settings with the touched parts laid over them. */
export function patched(settings: Settings, patch: SettingsPatch): Settings {
	return { ...settings, ...patch };
}

/** Labels of the parts that differ from what is saved; touched and put back is no change. */
export function changedParts(settings: Settings, patch: SettingsPatch): readonly string[] {
	const draft: Readonly<Record<string, unknown>> = { ...patched(settings, patch) };
	const saved: Readonly<Record<string, unknown>> = { ...settings };
	return Object.entries(PART_LABELS).flatMap(([part, label]) =>
		isSame(draft[part], saved[part]) ? [] : [label],
	);
}

/** What must be mended before saving, in words; empty when nothing. */
export function draftProblems({ station, fonts }: Settings): readonly string[] {
	const isBlank = (text: string) => text.trim() === "";
	return [
		...(isBlank(station.name) ? ["单位名称还没有填写"] : []),
		...(/^(\d{6})?$/.test(station.regionCode) ? [] : ["行政区划代码应为6位数字，或留空"]),
		...(Object.values(fonts).some(isBlank) ? ["文书字体还没有填全"] : []),
	];
}

/**
 * The settings as the file would carry them: what is saved can always be read back.
 * @throws AppError `settings_invalid` naming every wrong entry
 */
export function checkedSettings(settings: Settings): Settings {
	return readSettings(writeSettings(settings));
}
