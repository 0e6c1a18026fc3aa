/** How long a locked desk waits after wrong passcodes: a slip of the finger costs nothing, guessing costs more each time. */

const FREE_TRIES = 5;
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 300;

/** Seconds to wait after so many wrong tries in a row: none before the fifth, then doubling up to five minutes. */
export function pauseSeconds(wrongTries: number): number {
	if (wrongTries < FREE_TRIES) return 0;
	return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (wrongTries - FREE_TRIES));
}

/** What is said after a wrong try: nothing of what lies behind the lock, nor how near the try was. */
export function wrongText(secondsLeft: number): string {
	return secondsLeft === 0 ? "口令不正确，请重新输入。" : "口令不正确，请稍等再试。";
}

/** What is said while a passcode is tried and, once it was right, while the workspace opens. */
export function waitingText(progress: { readonly done: number; readonly total: number } | null): string {
	if (progress === null) return "正在核对口令，约需半秒到几秒…";
	return progress.done < progress.total
		? `口令正确，正在载入已导入的文件：${progress.done}/${progress.total}个批次…`
		: "口令正确，正在标注记录…";
}
