/** How long a passcode would hold against someone who took the disk, in words an officer can judge by. */

/** A verdict on a passcode that is being chosen. */
export interface PasscodeStrength {
	readonly grade: "short" | "weak" | "fair" | "strong";
	/** One word, such as 弱. */
	readonly word: string;
	/** Why, and how it could be better; never repeats anything of the passcode. */
	readonly advice: string;
}

/** Shorter ones are refused. */
const LEAST_LENGTH = 8;

/** What one guess costs one processor: the key derivation is made to take this long. */
const SECONDS_PER_GUESS = 0.4;
/** A rented hall of machines. */
const PROCESSORS = 1000;
const DAY = 86_400;
const YEAR = 365 * DAY;

const KEYBOARD = [
	"1234567890",
	"qwertyuiop",
	"asdfghjkl",
	"zxcvbnm",
	"abcdefghijklmnopqrstuvwxyz",
	"1qaz2wsx3edc4rfv",
];
const RUNS = KEYBOARD.flatMap((row) => [row, [...row].reverse().join("")]);
const WORDS =
	/password|passw0rd|admin|root|police|gongan|jingcha|paichusuo|fanzha|zhapian|woaini|iloveyou|welcome|letmein|110/g;
const BIRTH_DATE = /(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/g;
const PHONE = /1[3-9]\d{9}/g;
const YEARS = /(19|20)\d{2}/g;
const SHORTEST_RUN = 3;

/** Bits that a guesser must try for one that is drawn from so many. */
const bitsOf = (choices: number): number => Math.log2(choices);

/** Length of the run of neighbouring or equal keys that begins here; 1 when there is none. */
function runAt(text: string, start: number): number {
	let length = 1;
	while (text[start + length] === text[start]) length += 1;
	if (length >= SHORTEST_RUN) return length;
	for (let end = text.length; end >= start + SHORTEST_RUN; end -= 1) {
		if (RUNS.some((row) => row.includes(text.slice(start, end)))) return end - start;
	}
	return 1;
}

/** The text without what a guesser tries first, and the bits those parts are still worth. */
function withoutPatterns(passcode: string): { readonly rest: string; readonly bits: number } {
	let bits = 0;
	const take = (text: string, pattern: RegExp, choices: number) =>
		text.replace(pattern, () => {
			bits += bitsOf(choices);
			return "";
		});
	const plain = passcode.toLowerCase();
	const text = [
		[BIRTH_DATE, 36_500],
		[PHONE, 1e8],
		[WORDS, 64],
		[YEARS, 120],
	].reduce((left, [pattern, choices]) => take(left, pattern as RegExp, choices as number), plain);
	let rest = "";
	for (let at = 0; at < text.length; ) {
		const run = runAt(text, at);
		if (run >= SHORTEST_RUN) bits += bitsOf(200);
		else rest += text[at];
		at += run >= SHORTEST_RUN ? run : 1;
	}
	return { rest, bits };
}

/** Letters, digits, marks and Chinese characters that a guesser must reckon with. */
function alphabetOf(text: string, original: string): number {
	const kinds: readonly (readonly [RegExp, number])[] = [
		[/\d/, 10],
		[/[a-z]/, 26],
		[/[^\da-z\u2E80-\uFFFF]/, 33],
		[/[\u2E80-\uFFFF]/, 2500],
	];
	const found = kinds.reduce((sum, [pattern, size]) => sum + (pattern.test(text) ? size : 0), 0);
	const hasBoth = /[a-z]/.test(original) && /[A-Z]/.test(original);
	return Math.max(1, found + (hasBoth ? 26 : 0));
}

/** Seconds until half of all guesses are made, on a rented hall of machines. */
function secondsToGuess(passcode: string): number {
	const { rest, bits } = withoutPatterns(passcode);
	const all = bits + [...rest].length * bitsOf(alphabetOf(rest, passcode));
	return (2 ** all / 2) * (SECONDS_PER_GUESS / PROCESSORS);
}

/** Judges a passcode; whoever guesses is taken to know the habits of people who choose one. */
export function passcodeStrength(passcode: string): PasscodeStrength {
	const plain = passcode.normalize("NFKC");
	if ([...plain].length < LEAST_LENGTH)
		return { grade: "short", word: "太短", advice: `至少${LEAST_LENGTH}个字符。` };
	const seconds = secondsToGuess(plain);
	if (seconds < 30 * DAY)
		return {
			grade: "weak",
			word: "弱",
			advice: "有人拿到硬盘时几天内就能试出来。不要用生日、电话、警号或连续的键，加长并混用字母和符号。",
		};
	if (seconds < 100 * YEAR)
		return { grade: "fair", word: "中", advice: "够平时使用；再加四五个字符更稳妥。" };
	return { grade: "strong", word: "强", advice: "很难试出来。" };
}
