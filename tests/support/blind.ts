/** Scores answers about narratives by the rules of `tests/blind/README.md`; figures go out, texts and labels never. */

/** The keys of the blind set, in the order of its README. */
export const BLIND_KEYS = [
	"victim_gender",
	"victim_age",
	"victim_occupation",
	"victim_education",
	"victim_hukou_origin",
	"victim_hukou_text",
	"victim_residence_text",
	"victim_employer_text",
	"victim_marital_status",
	"victim_prior_history",
	"fraud_category",
	"fraud_subtype",
	"contact_channel",
	"scam_medium",
	"payment_channel",
	"loss_yuan",
	"transfer_count",
	"occur_time",
	"occur_hour",
	"intervention",
] as const;

export type BlindKey = (typeof BLIND_KEYS)[number];

type Told = string | number | null;

/** One narrative with what a careful officer reads from it; null = the text does not tell. */
export interface BlindEntry {
	readonly id: string;
	readonly text: string;
	readonly labels: Readonly<Record<BlindKey, Told>>;
	readonly alsoAccepted: Readonly<Partial<Record<BlindKey, readonly Told[]>>>;
}

/** What was answered for one key: every spelling of the same answer, none = nothing was said. */
export type Answer = readonly string[];

/** Counts of one key. `found` of `labelled` make the recall, `right` of `asserted` the precision. */
export interface Score {
	readonly asserted: number;
	readonly right: number;
	readonly labelled: number;
	readonly found: number;
}

const REGION_ENDING = /(?:省|市|县|区|镇|乡|街道|村|社区)$/;
const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

/** A place ends with its own name, so a shorter one is its end (柳塘村 of 桐埠镇柳塘村); a firm may lose either end but not its name. */
function isBriefer(key: BlindKey, said: string, label: string): boolean {
	if (said.length < 2 || !label.includes(said)) return false;
	return label.endsWith(said) || (key === "victim_employer_text" && !REGION_ENDING.test(said));
}

function agrees(key: BlindKey, answer: Answer, label: Told): boolean {
	if (label === null) return false;
	const wanted = plain(String(label));
	return answer.map(plain).some((said) => {
		if (!key.endsWith("_text")) return said === wanted;
		return said.includes(wanted) || isBriefer(key, said, wanted);
	});
}

/** Whether saying nothing is no miss: null is also accepted, or the method has no id that a rule could know. */
function maySkip(key: BlindKey, label: Told, accepted: readonly Told[]): boolean {
	return accepted.includes(null) || (key === "fraud_subtype" && !/^[a-z0-9_]+$/.test(String(label)));
}

function scoreOne(key: BlindKey, entry: BlindEntry, answer: Answer): Score {
	const label = entry.labels[key];
	const accepted = entry.alsoAccepted[key] ?? [];
	const isSaid = answer.length > 0;
	const isRight = isSaid && [label, ...accepted].some((one) => agrees(key, answer, one));
	const isLabelled = label !== null && (isSaid || !maySkip(key, label, accepted));
	return {
		asserted: Number(isSaid),
		right: Number(isRight),
		labelled: Number(isLabelled),
		found: Number(isLabelled && isRight),
	};
}

/** The counts of every key over all entries. */
export function scoresOf(
	entries: readonly BlindEntry[],
	answerOf: (key: BlindKey, entry: BlindEntry) => Answer,
): Readonly<Record<BlindKey, Score>> {
	const scores = BLIND_KEYS.map((key) => {
		const ones = entries.map((entry) => scoreOne(key, entry, answerOf(key, entry)));
		const sum = (pick: keyof Score) => ones.reduce((total, one) => total + one[pick], 0);
		const score = {
			asserted: sum("asserted"),
			right: sum("right"),
			labelled: sum("labelled"),
			found: sum("found"),
		};
		return [key, score] as const;
	});
	return Object.fromEntries(scores) as Record<BlindKey, Score>;
}

/** What is worse than it was: a share of right answers or of labels found that fell, in words; empty = nothing. */
export function lossesOf(
	now: Readonly<Record<BlindKey, Score>>,
	before: Readonly<Record<BlindKey, Score>>,
): readonly string[] {
	const fell = (part: number, whole: number, oldPart: number, oldWhole: number) =>
		whole > 0 && oldWhole > 0 && part * oldWhole < oldPart * whole;
	return BLIND_KEYS.flatMap((key) => {
		const [one, other] = [now[key], before[key]];
		const precision = `${key}: precision ${other.right}/${other.asserted} → ${one.right}/${one.asserted}`;
		const recall = `${key}: recall ${other.found}/${other.labelled} → ${one.found}/${one.labelled}`;
		return [
			...(fell(one.right, one.asserted, other.right, other.asserted) ? [precision] : []),
			...(fell(one.found, one.labelled, other.found, other.labelled) ? [recall] : []),
		];
	});
}

function percent(part: number, whole: number): string {
	return whole === 0 ? "—" : `${((part / whole) * 100).toFixed(1)} %`;
}

/** The figures as a Markdown table, one line a key. */
export function scoreTable(scores: Readonly<Record<BlindKey, Score>>): string {
	const lines = BLIND_KEYS.map((key) => {
		const { asserted, right, labelled, found } = scores[key];
		const cells = [
			`\`${key}\``,
			asserted,
			right,
			percent(right, asserted),
			labelled,
			found,
			percent(found, labelled),
		];
		return `| ${cells.join(" | ")} |`;
	});
	return [
		"| Key | Answered | Right | Precision | Labelled | Found | Recall |",
		"| :-- | --: | --: | --: | --: | --: | --: |",
		...lines,
	].join("\n");
}
