/** Decoders for the code pages that Excel 95 and older keep their texts in. */

const LABELS: Readonly<Record<number, string>> = {
	932: "shift_jis",
	936: "gb18030",
	949: "euc-kr",
	950: "big5",
};
const SIMPLIFIED_CHINESE = "gb18030";

/** The code page of a workbook that does not name one. */
export const DEFAULT_CODE_PAGE = 936;

/** The decoder of a Windows code page; that of simplified Chinese for one that is not known. */
export function codePageDecoder(codePage: number): TextDecoder {
	const isWestern = codePage >= 1250 && codePage <= 1258;
	return new TextDecoder(LABELS[codePage] ?? (isWestern ? `windows-${codePage}` : SIMPLIFIED_CHINESE));
}
