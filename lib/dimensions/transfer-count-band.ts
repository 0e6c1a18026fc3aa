/** Dimension 19 转账笔数: between two transfers there is time for an alert. */
import { banded } from "./banded";
import { bandsOf, cleanCuts, wholeNumberNaming } from "./bands";
import type { EventSource, Measure } from "./dimension";
import { toldCourse } from "./event-narrative";
import { oncePer } from "./once-per";

const LARGEST_CUT = 1_000_000;

const bands = oncePer((cuts: readonly number[]) =>
	bandsOf(cleanCuts(cuts, 0, LARGEST_CUT), 0, Number.POSITIVE_INFINITY, wholeNumberNaming("笔")),
);

function measure(event: EventSource): Measure | null {
	const { transferCount } = event;
	if (transferCount !== null) {
		const evidence = `转账笔数：${transferCount}`;
		return { low: transferCount, high: transferCount, source: "column", evidence };
	}
	const told = toldCourse(event, "transferCount");
	if (told === null) return null;
	return { low: told.value, high: told.value, source: "rule", evidence: told.evidence, quote: told.quote };
}

/** 转账笔数 from its column, else as told; blank is 不详, never 0. */
export const transferCountBand = banded({
	id: "transfer_count_band",
	number: 19,
	label: { zh: "转账笔数", en: "Transfers" },
	side: "case",
	unit: { zh: "笔", en: "transfers" },
	bands: ({ bands: { transferCount } }) => bands(transferCount),
	rule: "取自“转账笔数”列；空白的从案情提取；都没有的为不详。",
	measure,
});
