/** Trying passcodes on a locked desk: one at a time, with a growing pause after wrong ones. */
"use client";
import { useEffect, useState } from "react";
import { officerMessage } from "@/lib/base/errors";
import { pauseSeconds, wrongText } from "./lock-tries";

/** Where the tries stand. */
export interface Unlocking {
	readonly isTrying: boolean;
	/** While it is not 0, nothing can be tried. */
	readonly secondsLeft: number;
	/** What is wrong, in words; null = nothing so far. */
	readonly problem: string | null;
	/** Counts wrong tries, so that the field can be emptied and focused after each. */
	readonly wrongTries: number;
	readonly attempt: (passcode: string) => void;
}

export function useUnlock(onUnlock: (passcode: string) => Promise<boolean>): Unlocking {
	const [isTrying, setTrying] = useState(false);
	const [wrongTries, setWrongTries] = useState(0);
	const [secondsLeft, setSecondsLeft] = useState(0);
	const [failure, setFailure] = useState<string | null>(null);
	useEffect(() => {
		// An effect because the pause passes by itself.
		if (secondsLeft === 0) return;
		const timer = setTimeout(() => setSecondsLeft(secondsLeft - 1), 1000);
		return () => clearTimeout(timer);
	}, [secondsLeft]);

	const wrong = () => {
		setWrongTries(wrongTries + 1);
		setSecondsLeft(pauseSeconds(wrongTries + 1));
	};
	const attempt = (passcode: string) => {
		if (isTrying || secondsLeft > 0) return;
		if (passcode === "") {
			setFailure("请输入口令。");
			return;
		}
		setTrying(true);
		setFailure(null);
		onUnlock(passcode)
			.then((isRight) => isRight || wrong())
			.catch((error: unknown) => setFailure(officerMessage(error)))
			.finally(() => setTrying(false));
	};
	const wrongSaid = wrongTries === 0 || isTrying ? null : wrongText(secondsLeft);
	return { isTrying, secondsLeft, problem: failure ?? wrongSaid, wrongTries, attempt };
}
