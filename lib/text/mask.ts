/** Masks for whatever is shown, printed or exported: names, ID numbers, phones, accounts, and narratives that hold them. */
import { COMPOUND_SURNAMES } from "@/data/compound-surnames";

const COMPOUND = new Set(COMPOUND_SURNAMES);
const LATIN = /^[\p{Script=Latin}\s.'’-]+$/u;
const EMAIL = /(?<![\w.+-])([\w.+-])[\w.+-]*@([\w-]+(?:\.[\w-]+)+)/g;
const LONG_RUN = /\d{7,}[Xx]?/g;
const GROUPED_RUN = /(?<!\d)\d{3,}(?:[ \u00a0\u3000-]\d{3,})+[Xx]?(?!\d)/g;
const FULL_WIDTH_RUN = /[0-9０-９]{7,}/g;
const SHORTEST_GROUPED = 11;
const SHORTEST_LOOSE = 5;

/** What counts as a sign of a number: separators do not, so that masking keeps every count. */
const isSign = (sign: string): boolean => /[\p{L}\p{N}*]/u.test(sign);

const signCount = (text: string): number => Array.from(text).filter(isSign).length;

/** Stars for every sign between the first `head` and the last `tail` signs; separators stay. Idempotent. */
function starMiddle(text: string, head: number, tail: number): string {
	const count = signCount(text);
	let seen = 0;
	return Array.from(text, (sign) => {
		if (!isSign(sign)) return sign;
		seen++;
		return seen <= head || seen > count - tail ? sign : "*";
	}).join("");
}

/**
 * `王小明` → `王**`, `欧阳小明` → `欧阳**`, `John Smith` → `J***`.
 * The surname stays (both characters of a compound one when a given name follows), each further character is a star;
 * Latin names keep the first letter only. A one-character name is a star; an empty text stays empty.
 */
export function maskName(name: string): string {
	const trimmed = name.trim();
	const letters = Array.from(trimmed.replace(/\s+/g, ""));
	if (letters.length <= 1) return letters.length === 0 ? "" : "*";
	const [first = ""] = letters;
	if (/\p{Script=Latin}/u.test(first)) return `${first}***`;
	const kept = letters.length > 2 && COMPOUND.has(letters.slice(0, 2).join("")) ? 2 : 1;
	return letters.slice(0, kept).join("") + "*".repeat(letters.length - kept);
}

/** `330***********001X`: three signs, then stars, then four; shorter documents (passports, permits) keep one and two. */
export function maskIdNumber(idNumber: string): string {
	const text = idNumber.trim();
	const count = signCount(text);
	return count >= 15 ? starMiddle(text, 3, 4) : starMiddle(text, 1, count > 6 ? 2 : 0);
}

/** `138****5678`; `0579-****3456` keeps the area code; numbers of seven to ten digits keep two and two, shorter ones none. */
export function maskPhone(phone: string): string {
	const text = phone.trim();
	const area = /^(0\d{2,3}-)(.+)$/s.exec(text);
	if (area) return `${area[1]}${starMiddle(area[2] ?? "", 0, 4)}`;
	const count = signCount(text);
	if (count >= 11) return starMiddle(text, 3, 4);
	return count > 6 ? starMiddle(text, 2, 2) : starMiddle(text, 0, 0);
}

/**
 * Bank cards and other account numbers: four signs at each end (`6222***********1234`), shorter ones up to two;
 * e-mail accounts keep one letter and the domain.
 */
export function maskAccount(account: string): string {
	const text = account.trim();
	if (text.search(EMAIL) >= 0) return text.replace(EMAIL, "$1***@$2");
	const count = signCount(text);
	const kept = count >= 12 ? 4 : Math.min(2, Math.floor(count / 4));
	return starMiddle(text, kept, kept);
}

/** The part of an address that points at a door: 14组67号, 2幢105室, 3单元502. A place as large as a village stays. */
const DOOR = /[0-9０-９]+(?=\s*(?:号楼|号院|号|室|幢|栋|单元|组|弄|层楼))/g;

/** Masks door numbers, group numbers and the like in an address or a text; the village and street stay readable. */
export function maskDoors(text: string): string {
	return text.replace(DOOR, "**");
}

/** The place of an address without its door and all that follows (溪口村3组12号 → 溪口村); 5号村 is a name and stays. */
export function beforeDoor(address: string): string {
	const door = /[0-9０-９]+\s*(?:号楼|号院|号(?!村|社区|桥)|室|幢|栋|单元|组|弄|层楼)/.exec(address);
	return door === null ? address : address.slice(0, door.index).trim();
}

/**
 * Masks a free text: every known name, door number, e-mail, and every run of seven or more digits (IDs, phones, cards, QQ numbers,
 * also in full width or in groups with spaces), whatever it stands for: an amount or a compact time of that length is
 * masked too, because a leak weighs more than a figure that also stands in its own column.
 * @param text the narrative
 * @param knownNames full names of the event's people; shorter than two letters or already masked ones are skipped;
 * names are also found with spaces inside and in any case; Latin names of one word below five letters as whole words only
 */
export function maskNarrative(text: string, knownNames: readonly string[]): string {
	const names = [...knownNames].filter(isMaskable).sort((a, b) => b.length - a.length);
	const named = names.reduce(
		(masked, name) => masked.replace(namePattern(name), (found) => maskName(found)),
		text,
	);
	return maskDoors(named)
		.replace(EMAIL, "$1***@$2")
		.replace(FULL_WIDTH_RUN, (run) =>
			run.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)),
		)
		.replace(LONG_RUN, maskRun)
		.replace(GROUPED_RUN, (run) =>
			run.replace(/\D/g, "").length >= SHORTEST_GROUPED ? starMiddle(run, 3, 4) : run,
		);
}

function maskRun(run: string): string {
	if (/^\d{17}[\dXx]$|^\d{15}$/.test(run)) return maskIdNumber(run);
	return run.length === 11 ? maskPhone(run) : maskAccount(run);
}

function isMaskable(name: string): boolean {
	return /\p{L}/u.test(name) && !name.includes("*") && name.replace(/\s+/g, "").length >= 2;
}

/** Latin names of one short word are found as whole words only, so that Li leaves Alipay alone. */
function namePattern(name: string): RegExp {
	const letters = Array.from(name.replace(/\s+/g, ""));
	const spaced = letters.map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s*");
	const isShortWord = LATIN.test(name) && letters.length < SHORTEST_LOOSE && !/\s/.test(name.trim());
	return isShortWord
		? new RegExp(`(?<!\\p{Script=Latin})${spaced}(?!\\p{Script=Latin})`, "giu")
		: new RegExp(spaced, "giu");
}
