/** What becomes of the passcode's lock while the wall hangs there unattended: said before it is entered, and the officer's to choose. */
"use client";

import { Switch } from "antd";
import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import styles from "./trends.module.css";

/** The choice for one showing of the wall; kept nowhere, so that the next one locks again. */
export interface WallLock {
	readonly isHeld: boolean;
	readonly hold: (isHeld: boolean) => void;
}

/** Holds the desk open while the wall stands and the officer has chosen so; leaving the wall ends both. */
export function useWallLock(isWall: boolean): WallLock {
	const { safety } = useWorkspace();
	const { holdOpen } = safety;
	const [isHeld, hold] = useState(false);
	useEffect(() => {
		// An effect because the lock belongs to the desk, and the wall may go away in many ways.
		if (!isWall || !isHeld) return;
		holdOpen(true);
		return () => {
			holdOpen(false);
			hold(false);
		};
	}, [isWall, isHeld, holdOpen]);
	return { isHeld, hold };
}

/** Stands on the desk's page, only where the desk locks by itself. */
export function WallLockChoice({ isHeld, hold }: WallLock) {
	const { safety } = useWorkspace();
	if (!safety.hasPasscode || safety.lockAfterMinutes === null) return null;
	return (
		<div className={`${styles.lock} yp-no-print`}>
			<p id="wall-lock">{`${safety.lockAfterMinutes}分钟没有操作，页面就会锁定，大屏也一样。大屏上没有个人信息，但按Esc就能回到工作页面。`}</p>
			<Switch
				checked={isHeld}
				onChange={hold}
				aria-labelledby="wall-lock-held"
				aria-describedby="wall-lock"
			/>
			<span id="wall-lock-held">大屏期间不自动锁定</span>
		</div>
	);
}
