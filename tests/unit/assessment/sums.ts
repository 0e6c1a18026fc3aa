/** Reads a printed sum as a reader does: sign by sign, by the rules of school, and knows nothing of how it was made. */

/** The value of a sum of numbers, + − × ÷ and brackets; NaN where it is none. */
function valueOfSum(text: string): number {
	let at = 0;
	const take = (sign: string): boolean => {
		if (text[at] !== sign) return false;
		at += 1;
		return true;
	};
	const atom = (): number => {
		if (take("−")) return -atom();
		if (take("(")) {
			const inner = sum();
			return take(")") ? inner : Number.NaN;
		}
		const digits = /^\d+(?:\.\d+)?/.exec(text.slice(at))?.[0] ?? "";
		at += digits.length;
		return digits === "" ? Number.NaN : Number(digits);
	};
	const product = (): number => {
		let value = atom();
		for (;;) {
			if (take("×")) value *= atom();
			else if (take("÷")) value /= atom();
			else return value;
		}
	};
	const sum = (): number => {
		let value = product();
		for (;;) {
			if (take("+")) value += product();
			else if (take("−")) value -= product();
			else return value;
		}
	};
	const value = sum();
	return at === text.length ? value : Number.NaN;
}

/** One printed equation: what the sum gives, what is printed behind =, and behind →. */
export interface PrintedSum {
	readonly value: number;
	readonly printed: number;
	/** Null where nothing was cut. */
	readonly cut: number | null;
}

/** The equations of a formula; words in front of a sum are passed over. Words alone give none. */
export function sumsIn(formula: string): readonly PrintedSum[] {
	return formula.split("；").flatMap((part) => {
		const found = /^[\p{Script=Han}]*([\d(−][^=]*)=(−?[\d.]+)(?:，.* → (−?[\d.]+))?$/u.exec(part);
		if (found === null) return [];
		const [, sum = "", printed = "", cut] = found;
		return [
			{
				value: valueOfSum(sum),
				printed: valueOfSum(printed),
				cut: cut === undefined ? null : valueOfSum(cut),
			},
		];
	});
}
