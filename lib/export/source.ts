/** Where a table or chart that leaves the screen by itself came from: said beside it, and in the name of its file. */

/** What holds of a block besides its own words. */
export interface BlockSource {
	/** The station, such as 示例派出所. */
	readonly station: string;
	/** The window in words; null where a block is of none, as checks and histories are. */
	readonly window: string | null;
	/** Further conditions in words: the basis, filters. */
	readonly conditions: readonly string[];
	/** True when any record came from the demonstration files. */
	readonly isDemo: boolean;
}

/** The mark of the demonstration, wherever it is written. */
const DEMO_MARK = "演示数据";

const UNFIT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;

/** The source in one line, the mark of the demonstration first. */
export function sourceText({ station, window, conditions, isDemo }: BlockSource): string {
	return [
		...(isDemo ? [DEMO_MARK] : []),
		station,
		...(window === null ? [] : [`统计时段：${window}`]),
		...conditions,
	].join("　");
}

/** The name of a block's file, such as 诈骗类别_5月10日_示例派出所（演示数据）.xlsx; signs that no disk takes become `_`. */
export function blockFileName(caption: string, source: BlockSource, extension: string): string {
	const parts = [caption, source.window, source.station].filter((part) => part !== null && part !== "");
	const mark = source.isDemo ? `（${DEMO_MARK}）` : "";
	return `${parts.join("_")}${mark}.${extension}`.replace(UNFIT_IN_NAMES, "_");
}
