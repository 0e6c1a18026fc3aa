/** Dimension 19 转账笔数: between two transfers there is time for an alert. */
import { bandOf, bandsOf, cleanCuts, wholeNumberNaming } from "./bands";
import { type Dimension, UNKNOWN } from "./dimension";
import { oncePer } from "./once-per";

const LARGEST_CUT = 1_000_000;

const bands = oncePer((cuts: readonly number[]) =>
	bandsOf(cleanCuts(cuts, 0, LARGEST_CUT), 0, Number.POSITIVE_INFINITY, wholeNumberNaming("笔")),
);

/** 转账笔数 from its column; blank is 不详, never 0. */
export const transferCountBand: Dimension = {
	id: "transfer_count_band",
	number: 19,
	label: { zh: "转账笔数", en: "Transfers" },
	side: "case",
	domain: ({ settings }) => bands(settings.bands.transferCount).map(({ id, label }) => ({ id, label })),
	isOpen: false,
	isOrdered: true,
	rule: "取自“转账笔数”列；空白为不详。",
	read({ transferCount }, { settings }) {
		if (transferCount === null) return UNKNOWN;
		const band = bandOf(bands(settings.bands.transferCount), transferCount);
		if (band === null) return UNKNOWN;
		return { value: band.id, source: "column", evidence: `转账笔数：${transferCount}` };
	},
};
