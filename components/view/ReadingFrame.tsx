/** Around a screen that reads an answer and writes nothing: title, controls, filters, the answer, the rows behind its figures, the keys. */
"use client";

import { Button } from "antd";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import type { View } from "@/components/state/address";
import type { Asked } from "@/components/state/use-asked";
import { useSource } from "@/components/state/use-source";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { KeyHelp } from "@/components/ui/KeyHelp";
import type { RowsLink } from "@/lib/blocks/block";
import { AnswerFrame } from "./AnswerFrame";
import { FilterChips } from "./FilterChips";
import { type Followed, RowsDrawer } from "./RowsDrawer";
import { type Commands, useKeys } from "./use-keys";
import styles from "./view.module.css";
import { conditionsOf, withFilter } from "./view-change";

interface Props {
	readonly title: string;
	/** Beside the title; null while nothing is known. */
	readonly subtitle: string | null;
	/** What is analysed, for what leaves the screen by itself; null while nothing is known. */
	readonly window: string | null;
	readonly view: View;
	readonly onChange: (view: View) => void;
	readonly asked: Asked<unknown>;
	/** Heading where the answer could not be made. */
	readonly failure: string;
	/** The keys of the screen in words, and what its own ones do beside `/`, `p` and `?`. */
	readonly keys: readonly (readonly [key: string, words: string])[];
	readonly commands: Commands;
	/** The controls, given the button that opens the help; null while they cannot stand. */
	readonly bar: (help: ReactNode) => ReactNode;
	/** The sentence of a block as it was generated; absent where the screen has none. */
	readonly textOf?: (blockId: string) => string;
	/** What is found; null while there is no answer. */
	readonly children: (actions: BlockActions) => ReactNode;
}

const NO_TEXT = () => "";

export function ReadingFrame(props: Props) {
	const { title, subtitle, window: shown, view, onChange, asked, textOf = NO_TEXT } = props;
	const { settings } = useWorkspace();
	const [followed, setFollowed] = useState<Followed | null>(null);
	const [isHelpOpen, setIsHelpOpen] = useState(false);
	const controls = useRef<HTMLDivElement>(null);
	const openRows = useCallback((link: RowsLink, said: string) => setFollowed({ link, said }), []);
	const source = useSource(shown, conditionsOf(view, settings));
	const actions = useMemo<BlockActions>(
		() => ({
			source,
			openRows,
			editText: () => undefined,
			isReadOnly: true,
			originalText: textOf,
			filters: view.filters,
			addFilter: (filter) => onChange(withFilter(view, filter)),
		}),
		[source, openRows, textOf, view, onChange],
	);
	useKeys({
		...props.commands,
		p: () => asked.value !== null && window.print(),
		"/": () => controls.current?.querySelector<HTMLElement>("input, button")?.focus(),
		"?": () => setIsHelpOpen(true),
	});
	return (
		<>
			<header className={styles.title}>
				<h1>{title}</h1>
				<p className={styles.subtitle}>{subtitle}</p>
			</header>
			<div ref={controls} className={`${styles.controls} yp-no-print`}>
				{props.bar(<Button onClick={() => setIsHelpOpen(true)}>快捷键</Button>)}
			</div>
			<div className={styles.pinned}>
				<FilterChips view={view} settings={settings} onChange={onChange} />
			</div>
			<AnswerFrame asked={asked} failure={props.failure} said="已统计">
				{props.children(actions)}
			</AnswerFrame>
			<RowsDrawer
				followed={followed}
				actions={actions}
				settings={settings}
				onClose={() => setFollowed(null)}
			/>
			<KeyHelp title="快捷键" keys={props.keys} isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
		</>
	);
}
