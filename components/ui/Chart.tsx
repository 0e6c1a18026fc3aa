/** Any chart of the desk: a plain-JSON option in, clicks out; read by eyes, ears, keyboard and paper alike. */
"use client";

import {
	type KeyboardEvent,
	type Ref,
	useEffect,
	useImperativeHandle,
	useLayoutEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import { AppError } from "@/lib/base/errors";
import styles from "./chart.module.css";
import type { PictureHeading } from "./chart-picture";
import {
	type ChartItem,
	type ChartOption,
	chartItems,
	type FormatValue,
	isBlank,
	rendererFor,
} from "./chart-reading";
import { type ChartPlace, type ChartSurface, openSurface, withHouseRules } from "./chart-surface";
import type { ChartMap } from "./echarts-parts";
import { usePrinting } from "./print-moment";

/** What can be asked of a chart on the page. */
export interface ChartHandle {
	/** The chart as it is drawn, as a PNG file under a heading; rejects while nothing is drawn. */
	readonly picture: (heading: PictureHeading) => Promise<Blob>;
}

interface Props {
	readonly ref?: Ref<ChartHandle>;
	/** ECharts option as plain JSON; bars, lines, scatters and heat maps on a grid, or a map. */
	readonly option: ChartOption;
	/** Shapes of the map that the option names; memoised by the caller, other shapes draw anew. */
	readonly map?: ChartMap;
	/** What the chart says, in one sentence, for readers who do not see it. */
	readonly alt: string;
	/** CSS pixels. */
	readonly height?: number;
	/** Values in words for tooltip and keyboard, such as `3起`; null = no value. */
	readonly formatValue?: FormatValue;
	/** Makes the chart a way to the rows: click, or step with ↑ ↓ and press Enter. Called with the category or cell. */
	readonly onPick?: ((item: ChartItem, seriesIndex: number) => void) | undefined;
	/** Shown instead of an empty chart. */
	readonly emptyText?: string;
}

type Parts = typeof import("./echarts-parts");

const plainValue: FormatValue = (value) => (value === null ? "—" : value.toLocaleString("zh-CN"));

/** The chart library, loaded with the first chart; null while it is under way. */
function useParts(): { readonly parts: Parts | null; readonly hasFailed: boolean } {
	const [state, setState] = useState<{ parts: Parts | null; hasFailed: boolean }>({
		parts: null,
		hasFailed: false,
	});
	useEffect(() => {
		let isGone = false;
		import("./echarts-parts").then(
			(parts) => !isGone && setState({ parts, hasFailed: false }),
			() => !isGone && setState({ parts: null, hasFailed: true }),
		);
		return () => {
			isGone = true;
		};
	}, []);
	return state;
}

interface StepperProps {
	readonly items: readonly ChartItem[];
	readonly onStep: (place: ChartPlace | null) => void;
	readonly onPick: (item: ChartItem) => void;
}

/** The chart for the keyboard: one button, seen only while focused, that walks the categories. */
function Stepper({ items, onStep, onPick }: StepperProps) {
	const [index, setIndex] = useState(0);
	const item = items[Math.min(index, items.length - 1)];
	if (item === undefined) return null;
	const onKeyDown = (event: KeyboardEvent) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		const next = (index + step + items.length) % items.length;
		setIndex(next);
		onStep(items[next] ?? null);
	};
	return (
		<button
			type="button"
			className={`${styles.stepper} yp-no-print`}
			onKeyDown={onKeyDown}
			onFocus={() => onStep(item)}
			onBlur={() => onStep(null)}
			onClick={() => onPick(item)}
		>
			<span aria-live="polite">{item.text}</span>
			<span className={styles.hint}>（上下键切换，回车打开）</span>
		</button>
	);
}

export function Chart({
	ref,
	option,
	map,
	alt,
	height = 260,
	formatValue = plainValue,
	onPick,
	emptyText = "所选时段没有数据",
}: Props) {
	const host = useRef<HTMLDivElement>(null);
	const surface = useRef<ChartSurface | null>(null);
	const { parts, hasFailed } = useParts();
	const isPrinting = usePrinting();

	// A JSON copy: an equal option does not redraw, and the library cannot write into the caller's data.
	const json = JSON.stringify(option);
	const plain = useMemo<ChartOption>(() => JSON.parse(json), [json]);
	const items = useMemo(() => chartItems(plain, formatValue), [plain, formatValue]);
	const renderer = rendererFor(plain, isPrinting);
	const isEmpty = isBlank(plain);

	const latest = useRef({ items, onPick, formatValue });
	useLayoutEffect(() => {
		latest.current = { items, onPick, formatValue };
	});

	useImperativeHandle(ref, () => ({
		picture: async (heading) => {
			if (surface.current !== null) return surface.current.picture(heading);
			throw new AppError("picture_failed", "图表还没有画出来，请稍候再试。");
		},
	}));

	// The library owns the nodes inside the host; paper gets a fresh chart at the paper's width.
	// biome-ignore lint/correctness/useExhaustiveDependencies: isPrinting reopens the chart although nothing reads it
	useLayoutEffect(() => {
		if (parts === null || host.current === null || isEmpty) return;
		const opened = openSurface(parts, host.current, renderer, (place) => {
			const item = latest.current.items[place.dataIndex];
			if (item) latest.current.onPick?.(item, place.seriesIndex);
		});
		surface.current = opened;
		return () => {
			surface.current = null;
			opened.close();
		};
	}, [parts, renderer, isPrinting, isEmpty]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: a reopened chart must be drawn again
	useLayoutEffect(() => {
		const format = (value: unknown) => latest.current.formatValue(typeof value === "number" ? value : null);
		surface.current?.draw(withHouseRules(plain, alt, format), map ?? null);
	}, [plain, map, alt, parts, renderer, isPrinting, isEmpty]);

	if (isEmpty) return <p className={styles.empty}>{emptyText}</p>;
	if (hasFailed) return <p className={styles.empty}>{`图表未能载入，请刷新页面。${alt}`}</p>;
	return (
		<div className={`${styles.chart} yp-whole`}>
			<div
				ref={host}
				role="img"
				aria-label={alt}
				className={`${styles.host} ${onPick ? styles.pressable : ""}`}
				style={{ height }}
			/>
			{onPick && parts !== null && (
				<Stepper
					items={items}
					onStep={(place) => surface.current?.point(place)}
					onPick={(item) => onPick(item, 0)}
				/>
			)}
		</div>
	);
}
