/** The keys of both queues: what each does and how the help names it. */

/** What a key asks of a queue of categories. */
export type CategoryCommand =
	| { readonly kind: "accept"; readonly place: 0 | 1 }
	| { readonly kind: "choose" | "unknown" | "notFraud" }
	| Walking;

/** What a key asks of a queue of places. */
export type PlaceCommand =
	| { readonly kind: "candidate"; readonly place: number }
	| { readonly kind: "search" | "outside" | "leave" }
	| Walking;

interface Walking {
	readonly kind: "next" | "previous" | "open" | "takeBack" | "turn" | "help";
}

const WALKING: Readonly<Record<string, Walking>> = {
	ArrowDown: { kind: "next" },
	j: { kind: "next" },
	ArrowUp: { kind: "previous" },
	k: { kind: "previous" },
	Enter: { kind: "open" },
	u: { kind: "takeBack" },
	t: { kind: "turn" },
	"?": { kind: "help" },
};

const CATEGORY: ReadonlyMap<string, CategoryCommand> = new Map(
	Object.entries<CategoryCommand>({
		...WALKING,
		"1": { kind: "accept", place: 0 },
		"2": { kind: "accept", place: 1 },
		"3": { kind: "choose" },
		"0": { kind: "unknown" },
		n: { kind: "notFraud" },
	}),
);

/** Candidates that have a key and a button; all others are found in the list. */
export const MOST_CANDIDATES = 5;

const PLACE: ReadonlyMap<string, PlaceCommand> = new Map(
	Object.entries<PlaceCommand>({
		...WALKING,
		...Object.fromEntries(
			Array.from({ length: MOST_CANDIDATES }, (_, place) => [
				String(place + 1),
				{ kind: "candidate" as const, place },
			]),
		),
		s: { kind: "search" },
		o: { kind: "outside" },
		x: { kind: "leave" },
	}),
);

/** A key with capitals and full-width digits as an input method leaves them; names of keys stay. */
const plain = (key: string): string => (key.length === 1 ? key.normalize("NFKC").toLowerCase() : key);

/** What a key (as the browser names it) does in the queue of categories; null = nothing. */
export function categoryCommand(key: string): CategoryCommand | null {
	return CATEGORY.get(plain(key)) ?? null;
}

/** What a key does in the queue of places; null = nothing. Saving takes Ctrl and is no single key. */
export function placeCommand(key: string): PlaceCommand | null {
	return PLACE.get(plain(key)) ?? null;
}

const WALKING_HELP = [
	["↑ ↓ 或 k j", "上一条、下一条"],
	["Enter", "打开事件明细"],
	["u", "收回上一个决定"],
	["t", "换到另一个队列"],
	["?", "打开本说明"],
	["Esc", "关闭明细、选择框或本说明"],
] as const;

/** Keys and words for `?`, by queue. */
export const KEY_HELP = {
	categories: [
		["1 2", "采纳第一、第二个推荐"],
		["3", "选择其他类别"],
		["0", "类别不详"],
		["n", "非电信诈骗，不计入"],
		...WALKING_HELP,
	],
	places: [
		["1 … 5", "采用该候选"],
		["s", "在整个名单中查找"],
		["o", "辖区外（居住地）"],
		["x", "暂时略过"],
		["Ctrl + Enter", "保存并重新标注"],
		...WALKING_HELP,
	],
} as const satisfies Record<string, readonly (readonly [keys: string, words: string])[]>;
