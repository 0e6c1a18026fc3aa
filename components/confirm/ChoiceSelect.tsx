/** A list to search in and choose from once; a key opens it, Esc gives the focus back. */
"use client";

import { type RefSelectProps, Select } from "antd";
import { useEffect, useRef } from "react";
import styles from "./confirm.module.css";

/** An entry of the list. */
export interface Option {
	readonly value: string;
	readonly label: string;
}

interface Props {
	readonly label: string;
	readonly placeholder: string;
	readonly options: readonly Option[];
	readonly isOpen: boolean;
	readonly isDisabled: boolean;
	readonly onOpen: (isOpen: boolean) => void;
	readonly onChoose: (value: string) => void;
	/** Left without a choice. */
	readonly onLeave: () => void;
}

export function ChoiceSelect(props: Props) {
	const { label, placeholder, options, isOpen, isDisabled, onOpen, onChoose, onLeave } = props;
	const select = useRef<RefSelectProps>(null);
	useEffect(() => {
		// An effect because the field can take the focus only once it is open; on a busy machine the list that is just
		// closing may still take it away, so that it is taken once more with the next frame.
		if (!isOpen || isDisabled) return;
		select.current?.focus();
		const frame = requestAnimationFrame(() => select.current?.focus());
		return () => cancelAnimationFrame(frame);
	}, [isOpen, isDisabled]);
	return (
		<Select
			ref={select}
			className={styles.choice ?? ""}
			aria-label={label}
			placeholder={placeholder}
			disabled={isDisabled}
			open={isOpen}
			onOpenChange={onOpen}
			showSearch={{ optionFilterProp: "label" }}
			options={[...options]}
			value={null}
			onChange={(value: string | null) => {
				onOpen(false);
				if (value !== null) onChoose(value);
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				// The list itself closes a task later: a key pressed meanwhile would open what is then closed.
				onOpen(false);
				onLeave();
			}}
		/>
	);
}
