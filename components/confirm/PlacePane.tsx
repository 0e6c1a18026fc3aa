/** The queue 地点: the list beside the card in view, decided by single keys, saved together. */
"use client";

import { Alert, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { useKeyPresses } from "@/components/ui/use-key-presses";
import type { EventRef } from "@/lib/ingest/event-detail";
import { countText, numberText } from "@/lib/wording/numbers";
import styles from "./confirm.module.css";
import { type PlaceCommand, placeCommand } from "./keys";
import { PlaceCard } from "./PlaceCard";
import { PlaceSave } from "./PlaceSave";
import type { PlaceDecision } from "./place-decision";
import { emptyPlaces } from "./place-words";
import { QueueFoot } from "./QueueFoot";
import { useCardFocus } from "./use-card-focus";
import type { PlaceQueue } from "./use-place-queue";
import { WaitingList } from "./WaitingList";

interface Props {
	readonly queue: PlaceQueue;
	readonly isActive: boolean;
	readonly onOpen: (event: EventRef) => void;
	readonly onTurn: () => void;
	readonly onHelp: () => void;
}

/** Ctrl+Enter saves from anywhere on the screen, also from a button that has the focus. */
function useSaveKey(isActive: boolean, save: () => void): void {
	useEffect(() => {
		// An effect because keys arrive at the window, wherever the focus is.
		if (!isActive) return;
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== "Enter" || !event.ctrlKey || event.repeat) return;
			event.preventDefault();
			save();
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, [isActive, save]);
}

export function PlacePane({ queue, isActive, onOpen, onTurn, onHelp }: Props) {
	const { corrections } = useWorkspace();
	const [isSearching, setSearching] = useState(false);
	const { doubts, asking, waiting, current, decided } = queue;
	const isBlocked = corrections.blockedText !== null || queue.isSaving;
	const card = useCardFocus(doubts && (current?.key ?? ""));
	const decide = (decision: PlaceDecision) => {
		if (current !== null && !isBlocked) queue.decide(current, decision);
	};
	const run = (command: PlaceCommand) => {
		const runs: Readonly<Record<PlaceCommand["kind"], () => void>> = {
			candidate: () => {
				const name = command.kind === "candidate" ? current?.candidates[command.place] : undefined;
				if (name !== undefined) decide({ kind: "place", name });
			},
			search: () => setSearching(current !== null && !isBlocked),
			outside: () => current?.kind === "villages" && decide({ kind: "outside" }),
			leave: () => decide({ kind: "later" }),
			next: () => queue.move(1),
			previous: () => queue.move(-1),
			open: () => current !== null && onOpen(current.example),
			takeBack: () => !isBlocked && queue.takeBack(),
			turn: onTurn,
			help: onHelp,
		};
		runs[command.kind]();
	};
	useKeyPresses((key, isHeld) => {
		const command = isActive ? placeCommand(key) : null;
		if (command === null) return false;
		const isWalk = command.kind === "next" || command.kind === "previous";
		if (isWalk || !isHeld) run(command);
		return true;
	});
	useSaveKey(isActive && !isBlocked, queue.save);
	if (asking !== null) return <Alert type="error" showIcon title="地点未能取出" description={asking} />;
	if (doubts === null) return <Skeleton active={false} paragraph={{ rows: 6 }} />;
	const unlisted = doubts.waiting - doubts.items.length;
	const lines = waiting.map(({ key, column, shown, victims }) => ({
		key,
		head: column,
		text: shown,
		figure: countText(victims, "人"),
	}));
	return (
		<div className={styles.pane}>
			<Panel
				id="places"
				title={`待确认的地点：${numberText(waiting.length + Math.max(0, unlisted))}处`}
				note="门牌、组号已遮盖。像名称的写法记为该地点的别名，以后同样的写法都能认出；整段地址只对这一写法生效。保存前都可收回。"
			>
				<div className={waiting.length > 0 ? styles.split : styles.single}>
					{waiting.length > 0 && (
						<WaitingList
							label="待确认的写法"
							lines={lines}
							currentKey={current?.key ?? null}
							onGo={queue.go}
						/>
					)}
					<div className={styles.side}>
						{current === null ? (
							<section ref={card} tabIndex={-1} className={styles.card} aria-label="待确认地点">
								<p>{emptyPlaces(doubts.places, decided.length, unlisted)}</p>
							</section>
						) : (
							<PlaceCard
								item={current}
								places={doubts.places}
								card={card}
								isSearching={isSearching}
								isBlocked={isBlocked}
								onSearching={setSearching}
								onDecide={decide}
								onOpen={() => onOpen(current.example)}
							/>
						)}
						<QueueFoot
							decidedCount={decided.length}
							status=""
							onTakeBack={() => run({ kind: "takeBack" })}
							onHelp={onHelp}
						/>
						<PlaceSave queue={queue} isBlocked={isBlocked} />
					</div>
				</div>
			</Panel>
		</div>
	);
}
