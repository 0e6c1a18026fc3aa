/** One written place that no list settles: its masked text, the places it may mean, and everything that can be decided. */
"use client";

import { Button } from "antd";
import type { RefObject } from "react";
import type { AskedPlace } from "@/lib/blocks/from-doubts";
import type { Places } from "@/lib/settings/settings";
import { countText } from "@/lib/wording/numbers";
import { ChoiceSelect } from "./ChoiceSelect";
import styles from "./confirm.module.css";
import { KeyButton } from "./KeyButton";
import { MOST_CANDIDATES } from "./keys";
import type { PlaceDecision } from "./place-decision";
import { PLACE_NAMES, placeChoices, placeQuestion } from "./place-words";

interface Props {
	readonly item: AskedPlace;
	readonly places: Places;
	readonly card: RefObject<HTMLElement | null>;
	readonly isSearching: boolean;
	readonly isBlocked: boolean;
	readonly onSearching: (isOpen: boolean) => void;
	readonly onDecide: (decision: PlaceDecision) => void;
	readonly onOpen: () => void;
}

function Candidates({ item, isBlocked, onDecide }: Pick<Props, "item" | "isBlocked" | "onDecide">) {
	const shown = item.candidates.slice(0, MOST_CANDIDATES);
	if (shown.length === 0) return null;
	return (
		<div className={styles.proposals}>
			{shown.map((name, place) => (
				<KeyButton
					key={name}
					hotkey={String(place + 1)}
					label={name}
					isBig
					isDisabled={isBlocked}
					onPress={() => onDecide({ kind: "place", name })}
				/>
			))}
		</div>
	);
}

export function PlaceCard(props: Props) {
	const { item, places, card, isSearching, isBlocked, onSearching, onDecide, onOpen } = props;
	const search = `查找${PLACE_NAMES[item.kind]}`;
	return (
		<section ref={card} tabIndex={-1} className={styles.card} aria-label={`待确认地点：${item.shown}`}>
			<div className={`${styles.cardHead} yp-num`}>
				<strong>{item.column}</strong>
				<span className={styles.quiet}>{countText(item.victims, "人")}这样写</span>
				<Button type="link" size="small" onClick={onOpen} aria-keyshortcuts="Enter">
					其中一起 <kbd className={styles.key}>Enter</kbd>
				</Button>
			</div>
			<p className={styles.written}>{item.shown}</p>
			<p className={styles.quiet}>{placeQuestion(item)}</p>
			<Candidates {...props} />
			<div className={styles.others}>
				<span className={styles.withKey}>
					<kbd className={styles.key}>s</kbd>
					<ChoiceSelect
						key={item.key}
						label={search}
						placeholder={`${search}…`}
						options={placeChoices(places, item.kind)}
						isOpen={isSearching}
						isDisabled={isBlocked}
						onOpen={onSearching}
						onChoose={(name) => onDecide({ kind: "place", name })}
						onLeave={() => card.current?.focus()}
					/>
				</span>
				{item.kind === "villages" && (
					<KeyButton
						hotkey="o"
						label="辖区外"
						isDisabled={isBlocked}
						onPress={() => onDecide({ kind: "outside" })}
					/>
				)}
				<KeyButton
					hotkey="x"
					label="暂时略过"
					isDisabled={isBlocked}
					onPress={() => onDecide({ kind: "later" })}
				/>
			</div>
		</section>
	);
}
