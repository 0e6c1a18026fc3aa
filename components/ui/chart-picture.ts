/** A chart as a picture for documents: twice the size, on white paper, with its title and where it came from above it. */
import { COLOURS, FONT_STACK, TYPE } from "@/data/theme";
import { AppError } from "@/lib/base/errors";
import type { ChartOption } from "./chart-reading";

type Parts = typeof import("./echarts-parts");

/** What stands above the chart. */
export interface PictureHeading {
	readonly title: string;
	readonly note: string;
}

/** CSS pixels. */
export interface PictureSize {
	readonly width: number;
	readonly height: number;
}

const SHARPNESS = 2;
const MARGIN = 12;
const TITLE_LINE = 24;
const NOTE_LINE = 18;

/** A text in lines that fit, broken anywhere, as Chinese is. */
function linesOf(text: string, fits: (line: string) => boolean): readonly string[] {
	const lines: string[] = [];
	let line = "";
	for (const letter of text) {
		if (line !== "" && !fits(line + letter)) {
			lines.push(line);
			line = "";
		}
		line += letter;
	}
	return [...lines, line];
}

interface Written {
	readonly text: string;
	readonly font: string;
	readonly colour: string;
	readonly height: number;
}

function headingLines(
	paper: CanvasRenderingContext2D,
	{ title, note }: PictureHeading,
	width: number,
): readonly Written[] {
	const written = (text: string, font: string, look: Pick<Written, "colour" | "height">) => {
		paper.font = font;
		const lines = linesOf(text, (line) => paper.measureText(line).width <= width - 2 * MARGIN);
		return lines.map((line): Written => ({ text: line, font, ...look }));
	};
	return [
		...written(title, `600 ${TYPE.body}px ${FONT_STACK}`, { colour: COLOURS.text, height: TITLE_LINE }),
		...written(note, `${TYPE.small}px ${FONT_STACK}`, { colour: COLOURS.textQuiet, height: NOTE_LINE }),
	];
}

/**
 * The picture as a PNG file.
 * @throws AppError `picture_failed` where the browser draws none
 */
export async function chartPicture(
	parts: Parts,
	option: ChartOption,
	size: PictureSize,
	heading: PictureHeading,
): Promise<Blob> {
	const failed = () => new AppError("picture_failed", "图片没有生成，请重试，或改用下载 Excel。");
	const canvas = document.createElement("canvas");
	const paper = canvas.getContext("2d");
	if (paper === null) throw failed();
	const lines = headingLines(paper, heading, size.width);
	const top = MARGIN + lines.reduce((sum, { height }) => sum + height, 0);
	canvas.width = size.width * SHARPNESS;
	canvas.height = (top + size.height) * SHARPNESS;
	paper.scale(SHARPNESS, SHARPNESS);
	paper.fillStyle = COLOURS.paper;
	paper.fillRect(0, 0, size.width, top + size.height);
	paper.textBaseline = "middle";
	let y = MARGIN;
	for (const { text, font, colour, height } of lines) {
		paper.font = font;
		paper.fillStyle = colour;
		paper.fillText(text, MARGIN, y + height / 2);
		y += height;
	}
	const drawn = parts.drawnChart(option, size, SHARPNESS);
	paper.drawImage(drawn.canvas, 0, top, size.width, size.height);
	drawn.close();
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob === null ? reject(failed()) : resolve(blob)), "image/png"),
	);
}
