/** Dimension 18 损失金额段: attempted, then bands of yuan; 200 000 makes a special case. */
import { bandOf, bandsOf, cleanCuts } from "./bands";
import { type Dimension, type DimensionValue, UNKNOWN } from "./dimension";
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

const bands = oncePer((cuts: readonly number[]) =>
	bandsOf(cleanCuts(cuts, 0, LARGEST_CUT), 0, Number.POSITIVE_INFINITY, named),
);

/** 损失金额段 of the event's whole loss, lower ends included; 0 is 未遂, blank is 不详. */
export const lossBand: Dimension = {
	id: "loss_band",
	number: 18,
	label: { zh: "损失金额段", en: "Loss" },
	side: "case",
	domain: ({ settings }) => [
		ATTEMPTED,
		...bands(settings.bands.lossYuan).map(({ id, label }) => ({ id, label })),
	],
	isOpen: false,
	isOrdered: true,
	rule: "取自“损失金额”列，案件金额优先于警情金额；0元为未遂，空白为不详；各段含下限、不含上限。",
	read({ lossFen }, { settings }) {
		if (lossFen === null) return UNKNOWN;
		const yuan = lossFen / FEN;
		const value = yuan === 0 ? ATTEMPTED.id : bandOf(bands(settings.bands.lossYuan), yuan)?.id;
		return value === undefined ? UNKNOWN : { value, source: "column", evidence: `损失金额：${yuan}元` };
	},
};
