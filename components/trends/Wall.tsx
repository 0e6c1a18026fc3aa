/** The wall: one page of large type at a time (two side by side on a double wall), turning by itself until it is stopped or left. */
"use client";

import {
	CaretRightOutlined,
	CloseOutlined,
	LeftOutlined,
	PauseOutlined,
	RightOutlined,
} from "@ant-design/icons";
import { Button, Watermark } from "antd";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useKeys } from "@/components/view/use-keys";
import { WALL_COLOURS } from "@/data/theme";
import { wallStopText } from "@/lib/blocks/from-trends-stopped";
import type { WallBoard } from "@/lib/trends/wall";
import { fullRangeText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import type { Slide } from "./slide";
import { SLIDES } from "./slides";
import styles from "./wall.module.css";

interface Props {
	readonly board: WallBoard;
	/** Name of the station. */
	readonly station: string;
	readonly isDemo: boolean;
	readonly onLeave: () => void;
}

/** Ordinary type is this share of the wall's height and of a page's width, whichever is less: 28 px of 1080, 5 m away. */
const UNIT_OF = { height: 0.026, width: 0.0146 } as const;
/** From this shape on two pages stand side by side, such as 3840 × 1080. */
const DOUBLE_FROM = 3;
/** Type lines that the wall's head and foot and a page's title take. */
const FRAME_UNITS = 8;

interface Size {
	readonly width: number;
	readonly height: number;
}

function useSize(host: RefObject<HTMLElement | null>): Size | null {
	const [size, setSize] = useState<Size | null>(null);
	useLayoutEffect(() => {
		const node = host.current;
		if (node === null) return;
		const measure = () => setSize({ width: node.clientWidth, height: node.clientHeight });
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(node);
		return () => observer.disconnect();
	}, [host]);
	return size;
}

/** Which page stands; it turns by itself unless stopped. */
function useRotation(seconds: number, steps: number) {
	const [at, setAt] = useState(0);
	const [isStopped, setIsStopped] = useState(false);
	const move = useCallback(
		(pages: number) => setAt((now) => (now + pages + SLIDES.length) % SLIDES.length),
		[],
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a page turned by hand stands its whole time
	useEffect(() => {
		if (isStopped) return;
		const timer = setTimeout(() => move(steps), seconds * 1000);
		return () => clearTimeout(timer);
	}, [at, isStopped, seconds, steps, move]);
	return { at, isStopped, move, toggle: () => setIsStopped((now) => !now) };
}

interface PageProps {
	readonly slide: Slide;
	readonly board: WallBoard;
	readonly unit: number;
	readonly height: number;
}

function Page({ slide: { title, Body }, board, unit, height }: PageProps) {
	return (
		<article className={styles.page} aria-label={title}>
			<h2>{title}</h2>
			<div className={styles.body} style={{ height }}>
				<Body board={board} unit={unit} height={height} />
			</div>
		</article>
	);
}

export function Wall({ board, station, isDemo, onLeave }: Props) {
	const host = useRef<HTMLDivElement>(null);
	const size = useSize(host);
	const pages = size !== null && size.width / size.height >= DOUBLE_FROM ? 2 : 1;
	const { at, isStopped, move, toggle } = useRotation(board.rotationSeconds, pages);
	useEffect(() => host.current?.focus(), []);
	useKeys({
		ArrowLeft: () => move(-pages),
		ArrowRight: () => move(pages),
		" ": toggle,
		Escape: onLeave,
	});
	const unit =
		size === null ? 0 : Math.min(size.height * UNIT_OF.height, (size.width / pages) * UNIT_OF.width);
	const shown = Array.from(
		{ length: pages },
		(_, offset) => SLIDES[(at + offset) % SLIDES.length] ?? SLIDES[0],
	);
	const { now, base } = board.headline.windows;
	const stopped = wallStopText(board);
	const content = (
		<>
			<header className={styles.head}>
				<h1>{station}反诈同比</h1>
				<p>{`${fullRangeText(now)}，上年同期${fullRangeText(base)}`}</p>
				{board.cutOff !== null && <p>{`数据截至${momentText(board.cutOff)}`}</p>}
				{stopped !== null && <strong>{stopped}</strong>}
				{isDemo && <strong>演示数据</strong>}
			</header>
			<div className={styles.pages} style={{ gridTemplateColumns: `repeat(${pages}, minmax(0, 1fr))` }}>
				{size !== null &&
					shown.map((slide) => (
						<Page
							key={slide.id}
							slide={slide}
							board={board}
							unit={unit}
							height={size.height - unit * FRAME_UNITS}
						/>
					))}
			</div>
			<footer className={styles.foot}>
				<p>变化都附95%区间；“波动范围内”是说这样的变化没有原因也常会出现</p>
				<nav aria-label="大屏">
					<Button ghost aria-label="上一页" icon={<LeftOutlined />} onClick={() => move(-pages)} />
					<span>{`${at + 1}／${SLIDES.length}`}</span>
					<Button ghost aria-label="下一页" icon={<RightOutlined />} onClick={() => move(pages)} />
					<Button
						ghost
						aria-label={isStopped ? "继续轮播" : "停止轮播"}
						icon={isStopped ? <CaretRightOutlined /> : <PauseOutlined />}
						onClick={toggle}
					/>
					<Button ghost aria-label="退出大屏" icon={<CloseOutlined />} onClick={onLeave} />
				</nav>
			</footer>
		</>
	);
	return (
		<div ref={host} className={styles.wall} style={{ fontSize: unit === 0 ? undefined : unit }} tabIndex={-1}>
			{isDemo ? (
				<Watermark
					content="演示数据"
					zIndex={9}
					font={{ color: `${WALL_COLOURS.text}1F`, fontSize: 26 }}
					gap={[260, 200]}
				>
					<div className={styles.inner}>{content}</div>
				</Watermark>
			) : (
				<div className={styles.inner}>{content}</div>
			)}
		</div>
	);
}
