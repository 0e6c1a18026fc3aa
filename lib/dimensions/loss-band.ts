/** Dimension 18 损失金额段: attempted, then bands of yuan; 200 000 makes a special case. */
import { banded } from "./banded";
import { type Band, bandsOf, cleanCuts } from "./bands";
import type { DimensionValue, EventSource, Measure } from "./dimension";
import { toldCourse } from "./event-narrative";
import { oncePer } from "./once-per";

const FEN = 100;
const LARGEST_CUT = 1_000_000_000_000;
const ATTEMPTED: DimensionValue = { id: "attempted", label: { zh: "未遂(0元)", en: "Attempted (0)" } };

/** An amount as a number and the unit it is said in: 3千, 1.5万, 500元. */
function spoken(yuan: number): { readonly figure: string; readonly unit: string } {
	if (yuan >= 10_000) return { figure: `${yuan / 10_000}`, unit: "万" };
	return yuan % 1000 === 0 ? { figure: `${yuan / 1000}`, unit: "千" } : { figure: `${yuan}`, unit: "元" };
}

function words(yuan: number): string {
	const { figure, unit } = spoken(yuan);
	return `${figure}${unit}`;
}

function named(low: number, high: number): DimensionValue {
	if (high === Number.POSITIVE_INFINITY) {
		return low === 0
			? { id: "gt0", label: { zh: ">0元", en: ">0" } }
			: { id: `ge${low}`, label: { zh: `≥${words(low)}`, en: `≥${low}` } };
	}
	if (low === 0) return { id: `lt${high}`, label: { zh: `<${words(high)}`, en: `<${high}` } };
	const isSameUnit = spoken(low).unit === spoken(high).unit;
	const from = isSameUnit ? spoken(low).figure : words(low);
	return { id: `${low}_${high}`, label: { zh: `${from}–${words(high)}`, en: `${low}–${high}` } };
}

/** Attempted is the band of exactly 0; the others begin at the smallest sum that is more. */
function bandsInFen(cuts: readonly number[]): readonly Band[] {
	const yuan = bandsOf(cleanCuts(cuts, 0, LARGEST_CUT), 0, Number.POSITIVE_INFINITY, named);
	const fen = yuan.map((band) => ({ ...band, low: Math.max(band.low * FEN, 1), high: band.high * FEN }));
	return [{ ...ATTEMPTED, low: 0, high: 1 }, ...fen];
}

const bands = oncePer(bandsInFen);

function measure(event: EventSource): Measure | null {
	const { lossFen } = event;
	if (lossFen !== null)
		return { low: lossFen, high: lossFen, source: "column", evidence: `损失金额：${lossFen / FEN}元` };
	const told = toldCourse(event, "lossFen");
	if (told === null) return null;
	return { low: told.value, high: told.value, source: "rule", evidence: told.evidence, quote: told.quote };
}

/** 损失金额段 of the event's whole loss, lower ends included; 0 is 未遂, neither written nor told is 不详. */
export const lossBand = banded({
	id: "loss_band",
	number: 18,
	label: { zh: "损失金额段", en: "Loss" },
	side: "case",
	unit: { zh: "元", en: "yuan" },
	perUnit: FEN,
	bands: ({ bands: { lossYuan } }) => bands(lossYuan),
	rule: "取自“损失金额”列，案件金额优先于警情金额；空白的从案情提取；0元为未遂，都没有的为不详；各段含下限、不含上限。",
	measure,
});
