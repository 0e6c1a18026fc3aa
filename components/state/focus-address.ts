/** The part of an address that only the focus screen reads: which group, which of its pages, which place. */
import type { AreaGroup } from "@/lib/focus/features";

/** The pages of the focus screen. */
export const FOCUS_PAGES = ["now", "history", "back_test", "effect"] as const;

/** One of {@link FOCUS_PAGES}. */
export type FocusPage = (typeof FOCUS_PAGES)[number];

/** What the focus screen shows. */
export interface FocusView {
	readonly group: AreaGroup;
	readonly page: FocusPage;
	/** The place looked at; null = the week's own. */
	readonly area: string | null;
}

/** Of an empty address. */
export const FIRST_FOCUS: FocusView = { group: "village", page: "now", area: null };

/** What an address names; what it leaves out or misspells is as in {@link FIRST_FOCUS}. */
export function focusViewOf(words: URLSearchParams): FocusView {
	const page = FOCUS_PAGES.find((one) => one === words.get("page"));
	return {
		group: words.get("group") === "zone" ? "zone" : FIRST_FOCUS.group,
		page: page ?? FIRST_FOCUS.page,
		area: words.get("area") || null,
	};
}

/** Writes what differs from {@link FIRST_FOCUS}. */
export function addFocusView(words: URLSearchParams, { group, page, area }: FocusView): void {
	if (group !== FIRST_FOCUS.group) words.set("group", group);
	if (page !== FIRST_FOCUS.page) words.set("page", page);
	if (area !== null) words.set("area", area);
}
