/** The name of a row in a list, corrected where it stands. */
"use client";
import { Input } from "antd";
import { useState } from "react";

interface Props {
	readonly name: string;
	readonly isTaken: (name: string) => boolean;
	readonly onName: (name: string) => void;
}

/** Takes a new name when the field is left; an empty or taken one is put back. */
export function NameInput({ name, isTaken, onName }: Props) {
	const [text, setText] = useState(name);
	const next = text.trim();
	const isWrong = next !== name && (next === "" || isTaken(next));
	return (
		<Input
			aria-label={`${name}的名称`}
			aria-invalid={isWrong}
			status={isWrong ? "error" : ""}
			value={text}
			maxLength={60}
			onChange={(event) => setText(event.target.value)}
			onPressEnter={(event) => event.currentTarget.blur()}
			onBlur={() => {
				if (isWrong) setText(name);
				else if (next !== name) onName(next);
			}}
		/>
	);
}
