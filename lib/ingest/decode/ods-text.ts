/** The text of an OpenDocument cell: its paragraphs as lines, without comments, readings and pictures. */
import { attributeReader, xmlText } from "./xml";

const ASIDES = [
	"office:annotation",
	"text:ruby-text",
	"draw:frame",
	"draw:custom-shape",
	"svg:desc",
] as const;
const PARAGRAPH = /<text:(?:p|h)(?:\s[^<>]*)?(?:\/>|>)/;
const MOST_SPACES = 1000;
const countIn = attributeReader("c");

/** Without elements of that name and what stands in them. */
function without(xml: string, name: string): string {
	if (!xml.includes(`<${name}`)) return xml;
	const end = `</${name}>`;
	const [first = "", ...others] = xml.split(`<${name}`);
	return others.reduce((text, part) => {
		const at = part.indexOf(end);
		return at === -1 ? text : text + part.slice(at + end.length);
	}, first);
}

function signOf(tag: string): string {
	if (/^<text:s[\s/>]/.test(tag)) return " ".repeat(Math.min(Number(countIn(tag) ?? 1), MOST_SPACES));
	if (tag.startsWith("<text:tab")) return "\t";
	return tag.startsWith("<text:line-break") ? "\n" : "";
}

/** The text inside a cell; null when it has no paragraph. */
export function odsText(xml: string): string | null {
	const shown = ASIDES.reduce(without, xml);
	const paragraphs = shown.split(PARAGRAPH).slice(1);
	if (paragraphs.length === 0) return null;
	return paragraphs
		.map((part) => part.slice(0, part.search(/<\/text:(?:p|h)>|$/)))
		.map((part) => xmlText(part.includes("<") ? part.replace(/<[^<>]*>/g, signOf) : part))
		.join("\n");
}
